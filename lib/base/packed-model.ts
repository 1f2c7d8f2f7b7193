/** A network of one hidden layer with direct connections beside it, as it is stored. */
export interface PackedModel {
  /** Order of its inputs. */
  readonly features: readonly string[];
  /** Of each input, for standardizing. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** int8 in base64, [hidden][inputs], each row to be multiplied by its scale. */
  readonly rows: string;
  readonly scales: readonly number[];
  /** Of each hidden unit. */
  readonly biases: readonly number[];
  readonly outputs: readonly number[];
  /** Of each input, past the hidden layer. */
  readonly direct: readonly number[];
  readonly bias: number;
}

/** int8 of base64, decoded by the browser: a loop over the letters takes as long as judging a short page. */
export function bytesOf(base64: string): Int8Array {
  return new Int8Array(Uint8Array.fromBase64(base64).buffer);
}
