import { contentWords } from '@/lib/text/terms';
import type { IndexedSegment } from './indexed-segment';
import { queryTerms, type QueryTerm, wordBeginning } from './index-terms';

/** Terms that count as one: in how many chunks there is any of them decides what each is worth. */
export interface TermGroup extends QueryTerm {
  terms: readonly string[];
}

/** So many of the words that begin like the one being typed, the most frequent ones. */
const mostCompletions = 30;
/** Less says nothing; in letters. */
const shortest = { beginning: 2, stem: 3 };

/**
 * What the last word of a query may become, where the library does not know it as it stands: the words that begin so, that a
 * list may fill while it is typed. In English also the stem it has grown past (“runnin”).
 */
export function completions(
  segments: readonly IndexedSegment[],
  text: string,
  languages: readonly string[],
): TermGroup[] {
  if (!/[\p{L}\p{N}\p{M}]$/u.test(text)) return [];
  const lastWords = languages.flatMap((language) => {
    const word = contentWords(text, language).at(-1);
    return word === undefined ? [] : [{ word, language }];
  });
  if (lastWords.some(({ word, language }) => knows(segments, word, language))) return [];
  return lastWords
    .map(({ word, language }) => ({
      terms: termsUnder(segments, word, language),
      weight: 1,
      languages: [language],
    }))
    .filter(({ terms }) => terms.length > 0);
}

function knows(segments: readonly IndexedSegment[], word: string, language: string): boolean {
  const terms = [...queryTerms(word, [language]).keys()];
  const whole = language === 'en' ? terms.slice(0, 1) : [wordBeginning(word, language)];
  // Scripts without spaces are found by any part of a word.
  return whole.some((term) => term === null || isTerm(segments, term));
}

function isTerm(segments: readonly IndexedSegment[], term: string): boolean {
  return segments.some((segment) => segment.frequency(segment.find(term)) > 0);
}

function termsUnder(
  segments: readonly IndexedSegment[],
  word: string,
  language: string,
): readonly string[] {
  const beginning = wordBeginning(word, language);
  if (beginning === null || word.length < shortest.beginning) return [];
  const counts = new Map<string, number>();
  for (const segment of segments) segment.countUnder(beginning, counts);
  if (counts.size > 0)
    return [...counts]
      .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, mostCompletions)
      .map(([term]) => term);
  if (language === 'en')
    for (let end = word.length - 1; end >= Math.max(shortest.stem, word.length - 3); end--)
      if (isTerm(segments, word.slice(0, end))) return [word.slice(0, end)];
  return [];
}
