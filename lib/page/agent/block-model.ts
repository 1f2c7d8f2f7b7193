import { bytesOf, type PackedModel } from '@/lib/base/packed-model';
import { packedModel } from './block-weights';

/** Prose, forums, products, lists; see main-content.ts. */
export type Family = 0 | 1 | 2 | 3;
export const familyCount = 4;

/** Values further from their mean than this many standard deviations tell no more. */
const furthest = 4;

/** Standardized inputs are whole multiples of 1 / `fine`: with int8 weights, sums of 100 of them stay within 32 bits. */
const fine = 2 ** 15;
/** The same of the direct connections, whose sums stay within 53. */
const fineDirect = 2 ** 20;

/**
 * Judges how likely a block is content. A page is judged once, by code that was never run before and that nobody optimizes in
 * time. So a block only changes what differs from the one before, and sums are whole numbers: exact in whatever order
 * blocks come, and not put on the heap one by one as the interpreter does with fractions.
 */
export class BlockModel {
  readonly #packed: PackedModel;
  /** [hidden][inputs] */
  readonly #rows: Int8Array;
  /** What a whole step of a hidden unit's sum, of an input past them, adds to the score. */
  readonly #gains: readonly number[];
  readonly #direct: readonly number[];
  /** Of the block before: its inputs as they came, the same standardized, and what they sum up to. */
  readonly #values: (number | null)[];
  readonly #standardized: Int32Array;
  readonly #sums: Int32Array;
  #directSum = 0;
  #marks: Float32Array | null = null;
  #family: Family | null = null;

  constructor(packed: PackedModel) {
    const { means, scales, biases, direct, outputs } = packed;
    this.#packed = packed;
    this.#rows = bytesOf(packed.rows);
    this.#gains = outputs.map((output, unit) => (output * (scales[unit] ?? 0)) / fine);
    this.#direct = direct.map((weight) => Math.round(weight * fineDirect));
    // Where every input is at its mean.
    this.#values = means.map(() => null);
    this.#standardized = new Int32Array(means.length);
    this.#sums = Int32Array.from(biases, (bias, unit) =>
      Math.round((bias / (scales[unit] ?? 1)) * fine),
    );
  }

  /**
   * 0–1. Inputs are features in the order of the model, marks and families.
   *
   * @param marks Taken to be the same as long as they are the same array.
   */
  likelihood(features: readonly number[], marks: Float32Array, family: Family): number {
    this.#take(features, 0);
    if (marks !== this.#marks) this.#take(marks, features.length);
    this.#marks = marks;
    if (family !== this.#family)
      this.#take(
        Array.from({ length: familyCount }, (_, other) => Number(other === family)),
        features.length + marks.length,
      );
    this.#family = family;
    const sums = this.#sums;
    const gains = this.#gains;
    let score = this.#packed.bias + this.#directSum / (fine * fineDirect);
    for (let unit = 0; unit < sums.length; unit++) {
      const sum = sums[unit] ?? 0;
      if (sum > 0) score += sum * (gains[unit] ?? 0);
    }
    return 1 / (1 + Math.exp(-score));
  }

  #take(given: ArrayLike<number>, from: number): void {
    const values = this.#values;
    for (let at = 0, input = from; at < given.length; at++, input++) {
      const value = given[at] ?? 0;
      if (value !== values[input]) this.#change(input, value);
    }
  }

  #change(input: number, value: number): void {
    this.#values[input] = value;
    const { means, spreads } = this.#packed;
    const standard = (value - (means[input] ?? 0)) / (spreads[input] ?? 1);
    const before = this.#standardized[input] ?? 0;
    // What is no number is kept as 0, the mean.
    this.#standardized[input] = Math.round(
      Math.max(-furthest, Math.min(furthest, standard)) * fine,
    );
    const change = (this.#standardized[input] ?? 0) - before;
    if (change === 0) return;
    this.#directSum += change * (this.#direct[input] ?? 0);
    const rows = this.#rows;
    const sums = this.#sums;
    const inputs = means.length;
    for (let unit = 0, at = input; unit < sums.length; unit++, at += inputs)
      sums[unit] = (sums[unit] ?? 0) + change * (rows[at] ?? 0);
  }
}

let shipped: BlockModel | null = null;

export function shippedModel(): BlockModel {
  return (shipped ??= new BlockModel(packedModel));
}
