import { glossedTerm, languageTerm, queryTerms } from './index-terms';
import type { SegmentParts } from './index-segment';
import { IndexedSegment } from './indexed-segment';
import type { PackedVectors } from './packed-vectors';
import type { ParsedQuery } from './query';
import { completions, type TermGroup } from './word-completion';
import { rankDocuments } from './rank-documents';
import { VectorStore } from './vector-store';
import { WordWeights } from './word-weights';

/** A stretch of a document that answers a query. */
export interface PassageHit {
  /** Ordinal of the chunk within its document. */
  chunk: number;
  /** As of the document, without recency: the best passage has the document's score. */
  score: number;
  /** BM25F, 0 where it holds no word of the query. */
  words: number;
  /** Cosine with the query, −1 to 1; 0 without vectors. */
  similarity: number;
}

export interface DocumentHit {
  document: number;
  /** By words and meaning together, 0–1 relative to the best there is for this query; up to 1 + `recencyShare` with recency. */
  score: number;
  /** Best first. */
  passages: PassageHit[];
}

/** Turns queries into vectors; only vectors of the same model are compared with them. */
export interface QueryEmbedder {
  readonly id: string;
  /** Unit vector, or all zeros. */
  embed(text: string): Float32Array;
  /** Weight of meaning beside words for a query, 0–1. */
  weight(text: string): number;
}

export interface SearchOptions {
  /** Null searches by words alone. */
  embedder: QueryEmbedder | null;
  /** As of `queryTerms`. */
  salience?: (word: string) => number;
  /** Which documents may be found; all by default. Never changes the order of those that are. */
  accept?: (documentNumber: number) => boolean;
  /** How recent a document is, 0–1. */
  recency?: (documentNumber: number) => number;
  /** How many documents. */
  limit: number;
  /** How many passages of each at most: those not far behind the best; all that may be found where this is Infinity. */
  passages: number;
  /** From how many chunks on vectors are estimated before the nearest are compared; where that is quicker by default. */
  estimateFrom?: number;
}

/** Below it, comparing all vectors takes no longer than choosing which to compare. */
const worthEstimating = 20_000;

/** How much being recent can add to a score, as a share of it. */
const recencyShare = 0.15;

/**
 * Several segments searched as one. Document frequencies and lengths count over all that can be found, so it makes no difference
 * how documents fell into segments. A query reads the posting lists of its terms and all vectors, or one bit of each of their
 * components in a large library, into buffers that stay.
 */
export class LibraryIndex {
  readonly #segments = new Map<string, IndexedSegment>();
  readonly #vectors = new VectorStore();

  /** Number of chunks that can be found. */
  get size(): number {
    let size = 0;
    for (const { alive } of this.#segments.values()) size += alive;
    return size;
  }

  /** Adds a segment, or puts it in the place of the one of that id. */
  addSegment(id: string, parts: SegmentParts): void {
    this.dropSegment(id);
    this.#segments.set(id, new IndexedSegment(parts, this.#vectors));
  }

  dropSegment(id: string): void {
    this.#segments.get(id)?.release();
    this.#segments.delete(id);
  }

  /** Puts the vectors of another model in the place of a segment's. */
  replaceVectors(id: string, vectors: PackedVectors): void {
    this.#segments.get(id)?.replaceVectors(vectors);
  }

  /** Makes a document impossible to find from now on. Its space is won back by `mergeSegments`. */
  removeDocument(documentNumber: number): void {
    for (const segment of this.#segments.values()) segment.remove(documentNumber);
  }

  /**
   * The best documents for a query, by its text; without text there are none. Filters are the caller's business, through
   * `accept`. Of phrases only the words are looked for, in one passage: that they stand together only a text can tell
   * (`searchExactly`), and whether an excluded phrase does.
   */
  search(query: ParsedQuery, options: SearchOptions): DocumentHit[] {
    const { embedder, salience, accept, recency } = options;
    const segments = [...this.#segments.values()];
    const languages = this.#languages();
    const terms = [...queryTerms(query.text, languages, salience, query.english)].map(
      ([term, own]) => ({
        terms: [term],
        ...own,
      }),
    );
    this.#scoreWords(segments, [...terms, ...completions(segments, query.text, languages)]);
    const vector = embedder?.embed(query.english) ?? new Float32Array(0);
    const estimated = this.size >= (options.estimateFrom ?? worthEstimating);
    this.#vectors.ask(vector);
    for (const segment of segments) segment.compare(embedder?.id ?? '', vector.length, estimated);
    const excluded = this.holdingAny(query.excluded);
    return rankDocuments(
      {
        segments: segments.map((segment) => ({
          segment,
          allowed: allOf(
            query.phrases.map((phrase) => segment.holding(termSets(phrase, languages))),
          ),
        })),
        accept: (document) => !excluded.has(document) && (accept?.(document) ?? true),
        factor: (document) => 1 + recencyShare * (recency?.(document) ?? 0),
        highestFactor: recency ? 1 + recencyShare : 1,
        limit: options.limit,
      },
      { weight: embedder?.weight(query.english) ?? 0, estimated, passages: options.passages },
    );
  }

  /** What `words` of a passage would be if it were this very text; 0 where nothing is written in that language. */
  wordsOfItself(query: Pick<ParsedQuery, 'text' | 'english'>, language: string): number {
    const weights = new WordWeights([...this.#segments.values()]);
    return weights.ofItself(query, language, this.#languages());
  }

  /** Of each document of a language the highest `words` of its passages, for the query at hand; until the next one. */
  highestWords(language: string): Map<number, number> {
    const highest = new Map<number, number>();
    const term = languageTerm(language);
    for (const segment of this.#segments.values())
      segment.forEach(segment.find(term), (chunk) => {
        const document = segment.documents[chunk] ?? 0;
        const words = segment.words[chunk] ?? 0;
        if (words >= (highest.get(document) ?? 0)) highest.set(document, words);
      });
    return highest;
  }

  /** How rare each term is among the passages of a language, as search weighs it: 0 where all hold it. */
  rarities(terms: readonly string[], language: string): number[] {
    const weights = new WordWeights([...this.#segments.values()]);
    return terms.map((term) => {
      const group = { terms: [term], weight: 1, languages: [language] };
      return weights.gain(group, weights.find(group));
    });
  }

  /** Numbers of the documents that hold one of some words anywhere. */
  holdingAny(words: readonly string[]): Set<number> {
    const found = new Set<number>();
    const languages = this.#languages();
    for (const word of words)
      for (const segment of this.#segments.values())
        holdingIn(segment, word, languages)?.forEach((holds, chunk) => {
          if (holds) found.add(segment.documents[chunk] ?? 0);
        });
    return found;
  }

  /** In one order, so that sums come out the same however documents fell into segments. */
  #languages(): string[] {
    const languages = [...this.#segments.values()].flatMap((segment) => segment.languages);
    return [...new Set(languages)].toSorted();
  }

  #scoreWords(segments: readonly IndexedSegment[], groups: readonly TermGroup[]): void {
    for (const segment of segments) segment.forgetWords();
    const weights = new WordWeights(segments);
    const { base, slope } = weights;
    for (const group of groups) {
      const found = weights.find(group);
      const gain = weights.gain(group, found);
      segments.forEach((segment, s) => {
        for (const term of found[s] ?? []) segment.addWords(term, { gain, base, slope });
      });
    }
  }
}

/** The terms of a phrase by the rules of each language; of those without any there is nothing to check. */
function termSets(text: string, languages: readonly string[]): string[][] {
  return languages.map((language) => [...queryTerms(text, [language]).keys()]);
}

/** Marks the chunks that hold a word themselves, not in their English alone. */
function holdingIn(
  segment: IndexedSegment,
  word: string,
  languages: readonly string[],
): Uint8Array | null {
  const all = segment.holding(termSets(word, languages));
  if (!all || segment.find(glossedTerm) < 0) return all;
  const own = segment.holding(
    termSets(
      word,
      languages.filter((language) => language !== 'en'),
    ),
  );
  const glossed = segment.holding([[glossedTerm]]);
  return all.map((holds, chunk) => (glossed?.[chunk] === 1 ? (own?.[chunk] ?? 0) : holds));
}

/** Where all masks are set; null where there is none. */
function allOf(masks: readonly (Uint8Array | null)[]): Uint8Array | null {
  return masks.reduce(
    (all, mask) => (all && mask ? all.map((value, at) => value & (mask[at] ?? 0)) : (all ?? mask)),
    null,
  );
}
