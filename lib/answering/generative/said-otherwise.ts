import type { Word } from './word';

/** What a negator and the words after it say, and what says so without one. English. */
const phrases: readonly (readonly [denied: RegExp, said: RegExp])[] = [
  [
    /^\S+ (?:\S+ ){0,4}(?:same|alike|identical|equal)\b/,
    /^(?:differ\w*|unlike|distinct|unequal|var(?:y|ies|ied))$/,
  ],
  [/^no longer\b/, /^(?:once|former(?:ly)?|until|discontinued|abolished|ceased|stopped|ended)$/],
  [/^without\b/, /^free$/],
  [/^\S+ since\b/, /^(?:first|last)$/],
  [/^not (?:as|so)\b/, /^(?:less|fewer)$/],
];
/** “Did not open until May”: it did open. */
const until = /^\S+ (?:\S+ ){0,2}until\b/;
/** Words of a phrase, with the negator. */
const longest = 6;

/** Whether a text says without a negator what a negator of another makes it say: “different” for “not the same”. */
export function saysOtherwise(
  words: readonly Word[],
  negator: number,
  others: readonly Word[],
): boolean {
  const text = words
    .slice(negator, negator + longest)
    .map(({ lower }) => lower)
    .join(' ');
  // “Did not wait until May” is not said of who waited until May.
  if (until.test(text)) return others.every(({ lower }) => lower !== 'until');
  return phrases.some(
    ([denied, said]) => denied.test(text) && others.some(({ lower }) => said.test(lower)),
  );
}
