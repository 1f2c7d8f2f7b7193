import { GrowableUint32 } from './growable';

/** One term frequency is kept in units of this, so that field weights such as ¼ stay exact in an integer. */
export const frequencyUnit = 1 / 16;

/** How many postings may wait outside the packed lists, as a share of them, before all are packed again. */
const tailShare = 0.25;
const tailMinimum = 4096;

/**
 * Posting lists in typed arrays: packed lists (term → consecutive documents) for what is settled,
 * and chained ones for what came since, so that adding a document never rebuilds the index
 * and a query mostly reads memory in order.
 */
export class Postings {
  /** Packed: the postings of term t are `documents[starts[t] … starts[t + 1])`. */
  #starts = new Uint32Array(1);
  #documents = new Uint32Array(0);
  #frequencies = new Uint16Array(0);
  /** Chained: the newest posting of a term + 1, and for each posting the one before it + 1. */
  readonly #heads = new GrowableUint32();
  readonly #previous = new GrowableUint32();
  readonly #tailTerms = new GrowableUint32();
  readonly #tailDocuments = new GrowableUint32();
  readonly #tailFrequencies = new GrowableUint32();
  readonly #documentFrequency = new GrowableUint32();

  get terms(): number {
    return this.#documentFrequency.length;
  }

  get length(): number {
    return this.#documents.length + this.#tailDocuments.length;
  }

  /** In how many documents a term occurs. */
  documentFrequency(term: number): number {
    return this.#documentFrequency.get(term);
  }

  /** Registers the next term and returns its number. */
  addTerm(): number {
    this.#heads.push(0);
    return this.#documentFrequency.push(0);
  }

  /** @param frequency In units of `frequencyUnit`. Documents come in ascending order. */
  add(term: number, document: number, frequency: number): void {
    this.#previous.push(this.#heads.get(term));
    this.#heads.set(term, this.#tailDocuments.length + 1);
    this.#tailTerms.push(term);
    this.#tailDocuments.push(document);
    this.#tailFrequencies.push(Math.min(0xffff, frequency));
    this.#documentFrequency.set(term, this.#documentFrequency.get(term) + 1);
    if (this.#tailDocuments.length > Math.max(tailMinimum, tailShare * this.#documents.length))
      this.#pack();
  }

  /** Calls back for every document that holds the term. */
  forEach(term: number, callback: (document: number, frequency: number) => void): void {
    const end = this.#starts[term + 1] ?? 0;
    for (let at = term + 1 < this.#starts.length ? (this.#starts[term] ?? 0) : end; at < end; at++)
      callback(this.#documents[at] ?? 0, this.#frequencies[at] ?? 0);
    for (let at = this.#heads.get(term); at > 0; at = this.#previous.get(at - 1))
      callback(this.#tailDocuments.get(at - 1), this.#tailFrequencies.get(at - 1));
  }

  /** Joins both kinds into packed lists by a counting sort: linear in the number of postings. */
  #pack(): void {
    const terms = this.terms;
    const starts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++)
      starts[term + 1] = (starts[term] ?? 0) + this.documentFrequency(term);
    const documents = new Uint32Array(this.length);
    const frequencies = new Uint16Array(this.length);
    const next = starts.slice(0, terms);
    const put = (term: number, document: number, frequency: number): void => {
      const at = next[term] ?? 0;
      documents[at] = document;
      frequencies[at] = frequency;
      next[term] = at + 1;
    };
    for (let term = 0; term + 1 < this.#starts.length; term++)
      for (let at = this.#starts[term] ?? 0; at < (this.#starts[term + 1] ?? 0); at++)
        put(term, this.#documents[at] ?? 0, this.#frequencies[at] ?? 0);
    for (let at = 0; at < this.#tailDocuments.length; at++)
      put(this.#tailTerms.get(at), this.#tailDocuments.get(at), this.#tailFrequencies.get(at));
    this.#starts = starts;
    this.#documents = documents;
    this.#frequencies = frequencies;
    for (const tail of [
      this.#previous,
      this.#tailTerms,
      this.#tailDocuments,
      this.#tailFrequencies,
    ])
      tail.clear();
    for (let term = 0; term < terms; term++) this.#heads.set(term, 0);
  }
}
