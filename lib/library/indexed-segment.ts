import type { SegmentParts } from './index-segment';
import { documentFrequency, forEachPosting, frequencyUnit } from './packed-lexical';
import { findTerm, forEachUnder } from './packed-terms';
import type { PackedVectors } from './packed-vectors';
import type { Similarities, VectorBlock, VectorStore } from './vector-store';

/** How BM25F weighs one term in this library. */
export interface TermGain {
  /** Weight in the query × inverse document frequency × (k1 + 1). */
  gain: number;
  /** The norm of a chunk is `base + slope × length`. */
  base: number;
  slope: number;
}

/** A segment as it is searched: its parts, which of its chunks are gone, and the scores of the query at hand. */
export class IndexedSegment {
  /** Document number of each chunk, ascending. */
  readonly documents: Uint32Array;
  readonly chunkOf: Uint32Array;
  /** BM25F of each chunk for the query at hand. */
  readonly words: Float32Array;
  readonly #lexical: SegmentParts['lexical'];
  readonly #store: VectorStore;
  #vectors: VectorBlock | null;
  #similarities: Similarities | null = null;
  #highestWords = 0;
  /** 1 for chunks that are gone; null where none is. */
  #gone: Uint8Array | null = null;
  readonly #goneChunks: number[] = [];
  #alive: number;
  #totalLength: number;

  constructor({ documents, chunkOf, lexical, vectors }: SegmentParts, store: VectorStore) {
    requireVectors(vectors, documents.length);
    this.documents = documents;
    this.chunkOf = chunkOf;
    this.words = new Float32Array(documents.length);
    this.#lexical = lexical;
    this.#store = store;
    this.#vectors = store.add(vectors);
    this.#alive = documents.length;
    this.#totalLength = lexical.lengths.reduce((sum, length) => sum + length, 0);
  }

  /** Cosine of each chunk with the query at hand, −∞ for what is gone; null where they were not compared. Until the next query. */
  get similarities(): Similarities | null {
    return this.#similarities;
  }

  /** Number of chunks that can be found. */
  get alive(): number {
    return this.#alive;
  }

  /** Sum of their weighted lengths, in UTF-16 units. */
  get totalLength(): number {
    return this.#totalLength;
  }

  get languages(): readonly string[] {
    return this.#lexical.languages;
  }

  isGone(chunk: number): boolean {
    return this.#gone?.[chunk] === 1;
  }

  replaceVectors(vectors: PackedVectors): void {
    requireVectors(vectors, this.documents.length);
    this.release();
    this.#vectors = this.#store.add(vectors);
  }

  remove(documentNumber: number): void {
    for (
      let chunk = this.firstChunk(documentNumber);
      this.documents[chunk] === documentNumber;
      chunk++
    ) {
      if (this.isGone(chunk)) continue;
      this.#gone ??= new Uint8Array(this.documents.length);
      this.#gone[chunk] = 1;
      this.#goneChunks.push(chunk);
      this.#alive -= 1;
      this.#totalLength -= this.#lexical.lengths[chunk] ?? 0;
    }
  }

  /** The first chunk of a document, or of the next one where there is no such. */
  firstChunk(documentNumber: number): number {
    let low = 0;
    let high = this.documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.documents[middle] ?? 0) < documentNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Number of a term in this segment, −1 where it does not occur. */
  find(term: string): number {
    return findTerm(this.#lexical.terms, term);
  }

  /** Adds to `counts`, for each term that begins so, in how many chunks it occurs, also gone ones: there may be thousands. */
  countUnder(prefix: string, counts: Map<string, number>): void {
    forEachUnder(this.#lexical.terms, prefix, (term, index) => {
      counts.set(term, (counts.get(term) ?? 0) + documentFrequency(this.#lexical, index));
    });
  }

  /** In how many chunks that can be found a term occurs. */
  frequency(term: number): number {
    if (term < 0) return 0;
    if (!this.#gone) return documentFrequency(this.#lexical, term);
    let count = 0;
    this.forEach(term, () => {
      count += 1;
    });
    return count;
  }

  /** Calls back for every chunk that can be found and holds the term. */
  forEach(term: number, callback: (chunk: number, units: number) => void): void {
    const gone = this.#gone;
    forEachPosting(
      this.#lexical,
      term,
      gone
        ? (chunk, units) => {
            if (gone[chunk] === 0) callback(chunk, units);
          }
        : callback,
    );
  }

  /**
   * Marks the chunks that hold all terms of one of the sets with 1.
   * @returns Null where every chunk may: a set without terms asks for nothing.
   */
  holding(sets: readonly (readonly string[])[]): Uint8Array | null {
    const mask = new Uint8Array(this.documents.length);
    for (const terms of sets) {
      if (terms.length === 0) return null;
      const counts = new Uint16Array(this.documents.length);
      for (const term of terms) {
        const found = this.find(term);
        if (found < 0) break;
        this.forEach(found, (chunk) => {
          counts[chunk] = (counts[chunk] ?? 0) + 1;
        });
      }
      for (let chunk = 0; chunk < mask.length; chunk++)
        if (counts[chunk] === terms.length) mask[chunk] = 1;
    }
    return mask;
  }

  /** The highest of `words`. */
  get highestWords(): number {
    return this.#highestWords;
  }

  /** Sets all `words` to 0. */
  forgetWords(): void {
    if (this.#highestWords > 0) this.words.fill(0);
    this.#highestWords = 0;
  }

  /** Adds to `words` what a term is worth in each chunk. */
  addWords(term: number, { gain, base, slope }: TermGain): void {
    if (term < 0) return;
    const { words } = this;
    const { lengths } = this.#lexical;
    let highest = this.#highestWords;
    this.forEach(term, (chunk, units) => {
      const frequency = units * frequencyUnit;
      const norm = base + slope * (lengths[chunk] ?? 0);
      const sum = (words[chunk] ?? 0) + (gain * frequency) / (frequency + norm);
      words[chunk] = sum;
      if (sum > highest) highest = sum;
    });
    // As it is kept, in single precision.
    this.#highestWords = Math.fround(highest);
  }

  /**
   * Sets `similarities`, to null where the segment has no vectors of that model.
   * @param dimensions of the store's query
   * @param estimated whether estimates will do
   */
  compare(embedder: string, dimensions: number, estimated: boolean): void {
    this.#similarities = null;
    const vectors = this.#vectors;
    if (vectors?.embedder !== embedder || vectors.dimensions !== dimensions) return;
    this.#similarities = estimated ? this.#store.estimate(vectors) : this.#store.compare(vectors);
    if (this.#goneChunks.length > 0)
      this.#similarities = withoutGone(this.#similarities, this.#goneChunks);
  }

  /** Puts the exact similarity of a chunk that is not gone in the place of an estimate. */
  refine(chunk: number): void {
    if (this.#vectors && this.#similarities) this.#store.refine(this.#vectors, chunk, chunk + 1);
  }

  /** Gives the memory of its vectors back. */
  release(): void {
    if (this.#vectors) this.#store.remove(this.#vectors);
  }
}

function requireVectors({ scales }: PackedVectors, chunks: number): void {
  if (scales.length !== chunks)
    throw new RangeError(`${scales.length} vectors for ${chunks} chunks`);
}

function withoutGone({ values }: Similarities, gone: readonly number[]): Similarities {
  for (const chunk of gone) values[chunk] = -Infinity;
  let least = Infinity;
  let greatest = -Infinity;
  for (let chunk = 0; chunk < values.length; chunk++) {
    const value = values[chunk] ?? 0;
    if (value > greatest) greatest = value;
    if (value < least && value !== -Infinity) least = value;
  }
  return { values, least, greatest };
}
