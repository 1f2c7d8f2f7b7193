import { termExtractor } from '@/lib/text/terms';

/** How much one of its words counts, by where it stands; multiples of `frequencyUnit`. */
const weights = { title: 2, headings: 1, text: 1 };

export interface ChunkTerms {
  /** Weighted frequency of each term. */
  frequencies: Map<string, number>;
  /** Weighted length, in terms. */
  length: number;
}

/** What a chunk is found by: its own words, and those of the title and the headings it stands under (BM25F). */
export function chunkTerms(
  title: string,
  headings: readonly string[],
  text: string,
  language: string,
): ChunkTerms {
  const extract = termExtractor(language);
  const frequencies = new Map<string, number>();
  let length = 0;
  const add = (part: string, weight: number): void => {
    for (const term of extract(part)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    }
  };
  add(title, weights.title);
  for (const heading of headings) if (heading !== title) add(heading, weights.headings);
  add(text, weights.text);
  return { frequencies, length };
}

/**
 * The terms of a query and their weights. Nobody can tell the language of two words, so they are read by the rules of every
 * language there is in the library: each finds the chunks whose terms were made by the same rules.
 */
export function queryTerms(text: string, languages: Iterable<string>): Map<string, number> {
  const terms = new Map<string, number>();
  for (const language of languages) {
    const own = new Map<string, number>();
    for (const term of termExtractor(language)(text)) own.set(term, (own.get(term) ?? 0) + 1);
    for (const [term, weight] of own) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  }
  return terms;
}
