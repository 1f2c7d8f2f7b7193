import { chunkTerms, glossedTerm, languageTerm, queryTerms } from './index-terms';
import type { IndexedSegment } from './indexed-segment';
import type { ParsedQuery } from './query';
import type { TermGroup } from './word-completion';

/** Saturation of term frequency, and normalization by length (0–1). */
const k1 = 1;
const b = 0.6;

/** How BM25F weighs words over several segments as one: frequencies and lengths count over all that can be found. */
export class WordWeights {
  /** The norm of a chunk is `base + slope × length`. */
  readonly base = k1 * (1 - b);
  readonly slope: number;
  readonly #segments: readonly IndexedSegment[];
  readonly #chunksIn = new Map<string, number>();

  constructor(segments: readonly IndexedSegment[]) {
    const size = segments.reduce((sum, { alive }) => sum + alive, 0);
    const totalLength = segments.reduce((sum, segment) => sum + segment.totalLength, 0);
    this.slope = (k1 * b * size) / Math.max(1, totalLength);
    this.#segments = segments;
  }

  /** The numbers of a group's terms in each segment. */
  find({ terms }: TermGroup): number[][] {
    return this.#segments.map((segment) => terms.map((term) => segment.find(term)));
  }

  /**
   * Weight in the query × inverse document frequency × (k1 + 1).
   * @param found as of `find`
   * @param least in how many chunks it is taken to be at least
   */
  gain({ weight, languages }: TermGroup, found: readonly number[][], least = 0): number {
    // How rare a term is, its own languages tell: “the” is no rare word for being in one French chunk among English ones.
    const could = this.#chunksOf(languages);
    const inChunks = this.#segments.reduce(
      (sum, segment, s) =>
        (found[s] ?? []).reduce((own, term) => own + segment.frequency(term), sum),
      0,
    );
    const n = Math.min(could, Math.max(least, inChunks));
    return weight * Math.log(1 + (could - n + 0.5) / (n + 0.5)) * (k1 + 1);
  }

  /**
   * BM25F that a chunk of this very text would have for the text as a query: what the scores of other chunks are a share of.
   * Words the library lacks count as its rarest, so that the share means about the same in a library of any size.
   * @param language Primary subtag; 0 where nothing is written in it.
   * @param languages Those in the library, as of other queries.
   */
  ofItself(
    { text, english }: Pick<ParsedQuery, 'text' | 'english'>,
    language: string,
    languages: readonly string[],
  ): number {
    if (this.#chunks(language) === 0) return 0;
    const { frequencies, length } = chunkTerms('', [], text, language);
    let sum = 0;
    for (const [term, own] of queryTerms(text, languages, undefined, english)) {
      const group = { terms: [term], ...own };
      const frequency = frequencies.get(term) ?? 0;
      const gain = this.gain(group, this.find(group), 1);
      sum += (gain * frequency) / (frequency + this.base + this.slope * length);
    }
    return sum;
  }

  /** What is read in English beside its own language counts once. */
  #chunksOf(languages: readonly string[]): number {
    const all = languages.reduce((sum, language) => sum + this.#chunks(language), 0);
    const isTwice = languages.length > 1 && languages.includes('en');
    return isTwice ? all - this.#chunksWith(glossedTerm) : all;
  }

  #chunks(language: string): number {
    return this.#chunksWith(languageTerm(language));
  }

  #chunksWith(term: string): number {
    let count = this.#chunksIn.get(term);
    if (count === undefined) {
      count = this.#segments.reduce(
        (sum, segment) => sum + segment.frequency(segment.find(term)),
        0,
      );
      this.#chunksIn.set(term, count);
    }
    return count;
  }
}
