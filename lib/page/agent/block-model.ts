import type { Features } from './block-features';
import { packedModel } from './block-weights';

/** Prose, forums, products, lists; see main-content.ts. */
export type Family = 0 | 1 | 2 | 3;
const familyCount = 4;

/** Values further from their mean than this many standard deviations tell no more. */
const furthest = 4;

/** A network of one hidden layer with direct connections beside it, as it is stored. */
export interface PackedModel {
  /** Order of its inputs; marks in the order of `mark` and families follow them. */
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

/**
 * Judges how likely a block is content. A page is judged once, by code that was never run before: so most of the work, what the many
 * inputs that are zero come to, is done beforehand.
 */
export class BlockModel {
  readonly #packed: PackedModel;
  /** [inputs][hidden] */
  readonly #weights: Float32Array;
  /** The standardized inputs, the sums of the hidden units and the score of a block of which every input is zero. */
  readonly #zeros: Float32Array;
  readonly #resting: Float32Array;
  readonly #restingScore: number;
  readonly #sums: Float32Array;

  constructor(packed: PackedModel) {
    const { means, spreads, scales, biases, direct, outputs, bias } = packed;
    const rows = Int8Array.from(atob(packed.rows), (byte) => byte.charCodeAt(0));
    this.#packed = packed;
    this.#weights = new Float32Array(rows.length);
    this.#zeros = Float32Array.from(means, (mean, input) => standard(0, mean, spreads[input] ?? 1));
    this.#resting = Float32Array.from(biases);
    this.#sums = new Float32Array(outputs.length);
    for (let unit = 0, at = 0; unit < outputs.length; unit++)
      for (let input = 0; input < means.length; input++, at++) {
        const weight = (rows[at] ?? 0) * (scales[unit] ?? 0);
        this.#weights[input * outputs.length + unit] = weight;
        this.#resting[unit] = (this.#resting[unit] ?? 0) + (this.#zeros[input] ?? 0) * weight;
      }
    this.#restingScore = direct.reduce(
      (score, weight, input) => score + weight * (this.#zeros[input] ?? 0),
      bias,
    );
  }

  /** 0–1. */
  likelihood(features: Features, marks: Float32Array, family: Family): number {
    const { means, spreads, direct, outputs } = this.#packed;
    const values = inputsOf(this.#packed.features, features, marks, family);
    const weights = this.#weights;
    const sums = this.#sums;
    const units = sums.length;
    sums.set(this.#resting);
    let score = this.#restingScore;
    for (let input = 0; input < values.length; input++) {
      const value = values[input] ?? 0;
      if (value === 0) continue;
      const change =
        standard(value, means[input] ?? 0, spreads[input] ?? 1) - (this.#zeros[input] ?? 0);
      score += change * (direct[input] ?? 0);
      for (let unit = 0, from = input * units; unit < units; unit++)
        sums[unit] = (sums[unit] ?? 0) + change * (weights[from + unit] ?? 0);
    }
    for (let unit = 0; unit < units; unit++) {
      const sum = sums[unit] ?? 0;
      if (sum > 0) score += sum * (outputs[unit] ?? 0);
    }
    return 1 / (1 + Math.exp(-score));
  }
}

let shipped: BlockModel | null = null;

export function shippedModel(): BlockModel {
  return (shipped ??= new BlockModel(packedModel));
}

/** What the network is given of a block. */
export function inputsOf(
  names: readonly string[],
  features: Features,
  marks: Float32Array,
  family: Family,
): number[] {
  const inputs = names.map((name) => features[name as keyof Features]);
  for (const share of marks) inputs.push(share);
  for (let other = 0; other < familyCount; other++) inputs.push(other === family ? 1 : 0);
  return inputs;
}

function standard(value: number, mean: number, spread: number): number {
  return Math.max(-furthest, Math.min(furthest, (value - mean) / spread));
}
