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

/** int8 of base64. */
export function bytesOf(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
