import type { Sampling } from './sampling';

/** Picks tokens of one answer. */
export class Sampler {
  readonly #sampling: Sampling;
  readonly #random: () => number;
  /** Only of the answer: the page in the prompt has to stay quotable. */
  readonly #seen = new Set<number>();

  constructor(sampling: Sampling, random: () => number = Math.random) {
    this.#sampling = sampling;
    this.#random = random;
  }

  /** @param logits scores of the whole vocabulary; changed in place */
  next(logits: Float32Array): number {
    this.#penalize(logits);
    const { temperature, topK } = this.#sampling;
    const token = temperature === 0 || topK === 1 ? argmax(logits) : this.#draw(logits);
    this.#seen.add(token);
    return token;
  }

  #penalize(logits: Float32Array): void {
    const { repetitionPenalty } = this.#sampling;
    if (repetitionPenalty === 1) return;
    for (const token of this.#seen) {
      const score = logits[token] ?? 0;
      logits[token] = score < 0 ? score * repetitionPenalty : score / repetitionPenalty;
    }
  }

  #draw(logits: Float32Array): number {
    const { temperature, topK, topP, minP } = this.#sampling;
    const candidates = largest(logits, topK);
    const highest = logits[candidates[0] ?? 0] ?? 0;
    const weights = candidates.map((token) =>
      Math.exp(((logits[token] ?? 0) - highest) / temperature),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let kept = 0;
    let mass = 0;
    // Of the likeliest, which weighs one.
    const likely = (index: number): boolean => (weights[index] ?? 0) >= minP;
    while (kept < weights.length && mass < topP * total && likely(kept)) {
      mass += weights[kept++] ?? 0;
    }
    let left = this.#random() * mass;
    for (let index = 0; index < kept; index++) {
      left -= weights[index] ?? 0;
      if (left < 0) return candidates[index] ?? 0;
    }
    return candidates[0] ?? 0;
  }
}

/** Index of the largest value, the first of equals. */
function argmax(values: Float32Array): number {
  let best = 0;
  let highest = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value > highest) {
      highest = value;
      best = index;
    }
  }
  return best;
}

/** Indexes of the `count` largest values, largest first. Insertion: almost no value gets past the check. */
function largest(values: Float32Array, count: number): number[] {
  const indexes: number[] = [];
  let floor = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value <= floor && indexes.length >= count) continue;
    let at = indexes.length;
    while (at > 0 && (values[indexes[at - 1] ?? 0] ?? 0) < value) at--;
    indexes.splice(at, 0, index);
    if (indexes.length > count) indexes.pop();
    if (indexes.length >= count) floor = values[indexes.at(-1) ?? 0] ?? 0;
  }
  return indexes;
}
