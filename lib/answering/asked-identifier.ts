import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** “E-47”, “X200”, “TS 450b”, “A4”: letters and a figure, as errors, models and forms are named. */
const identifier =
  /(?<![\p{L}\p{N}-])(?=\p{L}*\p{Lu})(\p{Script=Latin}{1,5})[-‑–]?(\p{N}{1,5})([a-z]?)(?![\p{L}\p{N}-])/gu;

/** What counts of a sentence that does not name it: it may go on about it. */
const elsewhere = 0.6;

/** One that most of a page names tells no sentence from another. */
const mostShare = 0.25;

export type IsNamed = (sentence: PageSentence) => boolean;

/**
 * What a question names by letters and a figure, where the page does too: whether a sentence, its heading or its block names it.
 * By its figure alone it is found in “kept for 47 hours”, too. Null where there is none.
 */
export function namesIdentifier(
  { page, sentences }: AnalyzedPage,
  question: string,
): IsNamed | null {
  const patterns = [...question.matchAll(identifier)].map(
    ([, letters = '', figure = '', end = '']) =>
      new RegExp(
        String.raw`(?<![\p{L}\p{N}])${letters}[-‑– ]?${figure}${end}(?![\p{L}\p{N}])`,
        'iu',
      ),
  );
  if (patterns.length === 0) return null;
  const names = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
  // All of the page is about it.
  if (names(page.title)) return null;
  const naming = sentences.filter(({ text }) => names(text));
  if (naming.length === 0 || naming.length > mostShare * sentences.length) return null;
  const blocks = new Set(naming.map(({ blockId }) => blockId));
  return ({ blockId, headings }) => blocks.has(blockId) || headings.some(names);
}

/** @param scores By sentence index. */
export function preferNamed(
  scores: Float32Array,
  { sentences }: AnalyzedPage,
  isNamed: IsNamed | null,
): Float32Array {
  if (!isNamed) return scores;
  return scores.map((score, at) => {
    const sentence = sentences[at];
    return sentence && isNamed(sentence) ? score : elsewhere * score;
  });
}
