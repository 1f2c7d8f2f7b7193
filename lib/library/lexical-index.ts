import { GrowableUint32 } from './growable';
import { frequencyUnit, Postings } from './postings';
import { topK, type Hit } from './top-k';

/** A part of a document (title, heading trail, body) and how much one of its terms counts; multiples of 1/16. */
export interface Field {
  terms: readonly string[];
  weight: number;
}

export interface LexicalOptions {
  /** Saturation of term frequency. */
  k1?: number;
  /** Normalization by length, 0–1. */
  b?: number;
}

/**
 * BM25F over documents given as terms (Robertson, Zaragoza & Taylor 2004: weighted term frequencies and
 * lengths are summed over fields, then saturated once). Documents are numbered in the order they come.
 * What a term is (stem, n-gram) is the caller's business.
 */
export class LexicalIndex {
  readonly #k1: number;
  readonly #b: number;
  readonly #termIds = new Map<string, number>();
  readonly #postings = new Postings();
  /** Weighted length of each document, in units of `frequencyUnit`. */
  readonly #lengths = new GrowableUint32();
  #totalLength = 0;

  constructor({ k1 = 1.2, b = 0.75 }: LexicalOptions = {}) {
    this.#k1 = k1;
    this.#b = b;
  }

  /** Number of documents. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Adds a document and returns its number. */
  add(fields: readonly Field[]): number {
    const frequencies = new Map<number, number>();
    let length = 0;
    for (const { terms, weight } of fields) {
      const units = Math.round(weight / frequencyUnit);
      length += units * terms.length;
      for (const term of terms) {
        const id = this.#idOf(term);
        frequencies.set(id, (frequencies.get(id) ?? 0) + units);
      }
    }
    const document = this.#lengths.push(length);
    this.#totalLength += length;
    for (const [id, frequency] of frequencies) this.#postings.add(id, document, frequency);
    return document;
  }

  /**
   * Inverse document frequency, `ln(1 + (N − n + ½) / (n + ½))`: never negative.
   * A term nowhere in the index has the highest there is.
   */
  idf(term: string): number {
    const id = this.#termIds.get(term);
    const n = id === undefined ? 0 : this.#postings.documentFrequency(id);
    return Math.log(1 + (this.size - n + 0.5) / (n + 0.5));
  }

  /** BM25F score of every document, by number. `query` gives each term its weight. */
  scores(query: ReadonlyMap<string, number>): Float32Array {
    const scores = new Float32Array(this.size);
    const lengths = this.#lengths.view();
    const base = this.#k1 * (1 - this.#b);
    const slope = (this.#k1 * this.#b * this.size) / Math.max(1, this.#totalLength);
    for (const [term, weight] of query) {
      const id = this.#termIds.get(term);
      if (id === undefined) continue;
      const gain = weight * this.idf(term) * (this.#k1 + 1);
      this.#postings.forEach(id, (document, units) => {
        const frequency = units * frequencyUnit;
        const norm = base + slope * (lengths[document] ?? 0);
        scores[document] = (scores[document] ?? 0) + (gain * frequency) / (frequency + norm);
      });
    }
    return scores;
  }

  /** The k best documents, best first; only such as hold a term of the query. */
  query(query: ReadonlyMap<string, number>, k: number): Hit[] {
    return topK(this.scores(query), k, 0);
  }

  #idOf(term: string): number {
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.#postings.addTerm();
      this.#termIds.set(term, id);
    }
    return id;
  }
}

/** A query in which every term counts once per occurrence. */
export function queryOf(terms: readonly string[], weight = 1): Map<string, number> {
  const query = new Map<string, number>();
  for (const term of terms) query.set(term, (query.get(term) ?? 0) + weight);
  return query;
}
