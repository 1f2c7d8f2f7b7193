import { staticDenseWeight } from './fusion';
import { unknownPiece, WordPieces } from './word-pieces';

/** The files of a static embedding model, as they are loaded. */
export interface EmbedderFiles {
  /** One piece a line. */
  vocabulary: string;
  /** int8, row-major [pieces][dimensions]. */
  vectors: ArrayBuffer;
  /** float32 little-endian [pieces]: vector = int8 row × its scale. */
  scales: ArrayBuffer;
}

/** Turns a text into a unit vector (all zeros for a text without pieces). */
export interface Embedder {
  /** Names the model and its version: what is kept with the vectors it made. */
  readonly id: string;
  readonly dimensions: number;
  embed(text: string): Float32Array;
  /**
   * How much a word tells about a text's subject, about 0.1 (“the”) to 1.5 (“photosynthesis”): the model has learned to give
   * telling pieces long vectors, which makes this a document frequency of the language at large.
   */
  salience(word: string): number;
  /** Weight of these vectors beside words when they are searched by a text, 0–1. */
  weight(text: string): number;
  /** Writes the unit vectors of several texts one after another: [texts][dimensions]. */
  embedAll(texts: readonly string[]): Float32Array;
}

/** Changes with the files in assets/public/embedder: vectors of another version must be made anew. */
const staticEmbedderId = 'static-1';

/** Length of the vector of an ordinary content word (“oxygen” 16.6, “famous” 14.7; “the” 2.2, “warsaw” 24.6). */
const typicalLength = 15;
const rareSalience = 20 / typicalLength;
const highestSalience = 22 / typicalLength;

/**
 * The embedder that is always there: each word piece has a vector, a text is the mean of its pieces' vectors,
 * scaled to length 1. No matrix product, tens of thousands of sentences a second.
 */
export class StaticEmbedder implements Embedder {
  readonly id = staticEmbedderId;
  readonly dimensions: number;
  readonly #pieces: WordPieces;
  readonly #vectors: Int8Array;
  readonly #scales: Float32Array;

  /** @throws RangeError when the files do not fit together. */
  constructor({ vocabulary, vectors, scales }: EmbedderFiles) {
    this.#pieces = new WordPieces(vocabulary);
    this.#vectors = new Int8Array(vectors);
    this.#scales = new Float32Array(scales);
    this.dimensions = this.#vectors.length / this.#scales.length;
    if (this.#pieces.size !== this.#scales.length || !Number.isInteger(this.dimensions))
      throw new RangeError(
        `embedder files disagree: ${this.#pieces.size} pieces, ${this.#scales.length} scales`,
      );
  }

  /** The ids of a text's word pieces. */
  encode(text: string): number[] {
    return this.#pieces.encode(text);
  }

  salience(word: string): number {
    const ids = this.#pieces.encode(word);
    const [id] = ids;
    // Words the vocabulary does not hold whole are rare.
    if (ids.length !== 1 || id === undefined || id === unknownPiece) return rareSalience;
    let square = 0;
    for (let at = id * this.dimensions, end = at + this.dimensions; at < end; at++)
      square += (this.#vectors[at] ?? 0) ** 2;
    return Math.min(highestSalience, (Math.sqrt(square) * (this.#scales[id] ?? 0)) / typicalLength);
  }

  /**
   * Weighs by the share of the text's letters that lie in words the vocabulary holds whole: about .9 in English, .2 in German,
   * none in other scripts, where a mean over single letters says nothing.
   */
  weight(text: string): number {
    let letters = 0;
    let known = 0;
    for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      letters += word.length;
      const ids = this.#pieces.encode(word);
      if (ids.length === 1 && ids[0] !== unknownPiece && word.length > 1) known += word.length;
    }
    return letters === 0 ? 0 : (staticDenseWeight * known) / letters;
  }

  embed(text: string): Float32Array {
    return this.embedAll([text]);
  }

  embedAll(texts: readonly string[]): Float32Array {
    const vectors = new Float32Array(texts.length * this.dimensions);
    texts.forEach((text, index) =>
      this.#embedInto(
        text,
        vectors.subarray(index * this.dimensions, (index + 1) * this.dimensions),
      ),
    );
    return vectors;
  }

  #embedInto(text: string, vector: Float32Array): void {
    for (const id of this.#pieces.encode(text)) {
      const scale = this.#scales[id] ?? 0;
      const row = id * this.dimensions;
      for (let d = 0; d < vector.length; d++)
        vector[d] = (vector[d] ?? 0) + scale * (this.#vectors[row + d] ?? 0);
    }
    normalize(vector);
  }
}

/** Scales a vector to length 1 in place; zeros stay zeros. */
export function normalize(vector: Float32Array): void {
  let square = 0;
  for (const component of vector) square += component * component;
  if (square === 0) return;
  const factor = 1 / Math.sqrt(square);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * factor;
}
