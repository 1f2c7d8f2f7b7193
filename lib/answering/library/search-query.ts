import { leansOn } from '@/lib/answering/question';
import { guessLanguage } from '@/lib/text/language';
import { wordReader } from '@/lib/text/terms';

/**
 * What the library is searched for to answer a question: its own words, and before them those of the question it leans
 * on (“And in winter?”).
 *
 * @param previousQuestions Of the same conversation, oldest first.
 */
export function searchQuery(question: string, previousQuestions: readonly string[]): string {
  const reader = wordReader(guessLanguage(null, question));
  const earlier = leansOn(reader, question, previousQuestions);
  return withoutOperators(earlier === undefined ? question : `${earlier} ${question}`);
}

/** Quotation marks and dashes are part of a question, not wishes to the search. */
function withoutOperators(text: string): string {
  return text.replaceAll(/["“”„«»]|(?<=^|\s)-(?=\S)/gu, ' ');
}
