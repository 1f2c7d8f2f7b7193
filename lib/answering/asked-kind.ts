import { namesDate, namesOccasion, namesReason } from './answer-signs';
import { expectedAnswer } from './expected-answer';
import { hasNumberWords, wordValue } from './generative/numbers';

/** What gives a purpose, or nothing but what went before. */
const purposes =
  /(?<!\p{L})(?:results?|resulted|led to|in order|after|nach|après|tras|dopo|após|после|to (?!the|an?|his|her|its|their|this|that|it|him|them|be|\p{Lu})\p{L}+|nachdem)(?!\p{L})/iu;

/**
 * Whether a passage holds something of the kind a question asks for by its wording; true where that cannot be told.
 * Lenient: it is asked before someone is told that a page does not say when or why.
 */
export function holdsAsked(question: string, passage: string, language: string): boolean {
  switch (expectedAnswer(question)) {
    case 'number':
      return namesNumber(passage, language);
    case 'date':
    case 'occasion':
      return (
        /\p{N}/u.test(passage) || namesDate(passage, language) || namesOccasion(passage, language)
      );
    case 'reason':
      return namesReason(passage, language) || purposes.test(passage);
    case 'manner':
    case 'name':
    case null:
      return true;
  }
}

/** Amounts without a number. English. */
const quantities =
  /\b(?:none|never|rarely|seldom|always|several|few|majority|most of|almost all|billions?|millions?|dozens?|numerous|a couple|a pair)\b/iu;

function namesNumber(text: string, language: string): boolean {
  if (language === 'en' && quantities.test(text)) return true;
  if (/[\p{N}一二三四五六七八九十百千万两]/u.test(text) || !hasNumberWords(language)) return true;
  return text.split(/[^\p{L}]+/u).some((word) => wordValue(word.toLowerCase(), language) !== null);
}
