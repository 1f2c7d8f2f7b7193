import { RecentMap } from '@/lib/base/recent-map';
import type { Embedder } from '@/lib/library/static-embedder';

/** Cosine of two words alone from which they are near in meaning: “film” and “movie”. */
const alike = 0.25;
/** Words whose vectors are kept: those of an answer and of the sentences it is laid beside. */
const mostKept = 2000;

/** What single words mean, by the static embedder. */
export class WordMeanings {
  readonly #embedder: Embedder | null;
  readonly #vectors = new RecentMap<string, Float32Array>(mostKept);

  constructor(embedder: Embedder | null) {
    this.#embedder = embedder;
  }

  /** Whether two words are near in meaning; false without an embedder. */
  areAlike(one: string, other: string): boolean {
    if (this.#embedder === null) return false;
    const [left, right] = [
      this.#vectorOf(one, this.#embedder),
      this.#vectorOf(other, this.#embedder),
    ];
    return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0) >= alike;
  }

  #vectorOf(word: string, embedder: Embedder): Float32Array {
    let vector = this.#vectors.get(word);
    if (!vector) this.#vectors.set(word, (vector = embedder.embed(word)));
    return vector;
  }
}
