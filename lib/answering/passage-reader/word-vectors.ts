import type { Embedder } from '@/lib/library/static-embedder';
import { wordReader } from '@/lib/text/terms';
import { addProduct, addScaled, type Matrix } from './layers';
import type { ReaderWeights } from './reader-weights';

/** A word in the reader's own dimensions. */
export interface WordVector {
  /** As the thesaurus has it. */
  stem: string;
  salience: number;
  /** What it means. */
  meaning: Float32Array;
  /** Unit vector: words that say the same are close. */
  match: Float32Array;
  /** What it puts into the passage encoder; a product of its meaning. */
  input: Float32Array;
}

/** Of so many words the vectors are kept: those of a few pages. */
const kept = 6000;

/** The embedder's vectors are rounded to one of so many steps a unit, as they were in training. */
export const vectorSteps = 400;
const most = 127;

const { stem } = wordReader('en');

/** A word's vector in steps, −127–127. */
export function roundedVector(embedder: Embedder, word: string): Float32Array {
  return embedder
    .embed(word)
    .map((value) => Math.max(-most, Math.min(most, Math.round(value * vectorSteps))));
}

/** What is the same word in another form. */
export function readerStem(word: string): string {
  return stem(word.replace(/'s?$/, ''));
}

/** Makes the vectors of words: of the embedder's, and of those of the commonest words beside them. */
export class WordVectors {
  readonly #embedder: Embedder;
  readonly #own = new Map<string, number>();
  readonly #weights: ReaderWeights;
  readonly #known = new Map<string, WordVector>();
  readonly #highestSalience: number;

  constructor(weights: ReaderWeights, embedder: Embedder) {
    this.#weights = weights;
    this.#embedder = embedder;
    this.#highestSalience = weights.number('highestSalience');
    for (const [row, word] of weights.words.entries()) this.#own.set(word, row);
  }

  get(word: string): WordVector {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size >= kept) this.#known.clear();
    const made = this.#make(word);
    this.#known.set(word, made);
    return made;
  }

  #make(word: string): WordVector {
    const rounded = roundedVector(this.#embedder, word).map((value) => value / vectorSteps);
    const meaning = this.#project(word, rounded, 'project', 'own');
    const match = this.#project(word, rounded, 'projectMatch', 'ownMatch');
    const length = Math.hypot(...match) || 1;
    const wordIn = this.#weights.get('wordIn');
    const input = new Float32Array(wordIn.rows);
    addProduct(wordIn, meaning, input);
    return {
      stem: readerStem(word),
      salience: this.#embedder.salience(word) / this.#highestSalience,
      meaning,
      match: match.map((value) => value / length),
      input,
    };
  }

  #project(word: string, vector: Float32Array, by: string, own: string): Float32Array {
    const matrix: Matrix = this.#weights.get(by);
    const output = new Float32Array(matrix.rows);
    addProduct(matrix, vector, output);
    const row = this.#own.get(word);
    const { columns, values } = this.#weights.get(own);
    if (row !== undefined)
      addScaled(output, values.subarray(row * columns, (row + 1) * columns), 1);
    return output;
  }
}
