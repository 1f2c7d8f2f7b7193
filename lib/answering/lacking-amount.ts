import { valueAsked } from '@/lib/text/attributes';
import type { AnalyzedPage } from './analyzed-page';
import { holdsAsked } from './asked-kind';
import type { QuotedEntry } from './build-answer';
import type { ExpectedAnswer } from './expected-answer';

const asksForMoney = /\bhow much\b.*\b(?:costs?|pay|paid|charged?)\b/i;

/** “When was it built?” is not answered by whatever else is said of it: a figure or a day it has to have. */
export function lacksAmount(
  { language }: AnalyzedPage,
  text: string,
  expected: ExpectedAnswer,
  entries: readonly QuotedEntry[],
): boolean {
  // What happens always on some occasion is written in many ways, which are known best in English.
  if (expected !== 'number' && (expected !== 'date' || language !== 'en')) return false;
  // The day of a release stands above what it brought; figures there (“4 Results”, “Nine days on”) count something else.
  const said = entries
    .flatMap(({ main, sentences }) => [
      ...(expected === 'date' ? main.headings : []),
      ...sentences.map((each) => each.text),
    ])
    .join('\n');
  // In English other words are known well enough, but for what something costs.
  const value = language !== 'en' || asksForMoney.test(text) ? valueAsked(text) : null;
  return !holdsAsked(text, said, language) || value?.test(said) === false;
}
