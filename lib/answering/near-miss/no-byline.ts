import { bylineAsked, speaksOfItself } from '@/lib/text/bylines';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks who wrote the page, or when, and a sentence tells of something else. */
export function tellsNoByline({ question, best }: ProposedAnswer): boolean {
  const part = bylineAsked(question.text);
  if (part === null) return false;
  return !speaksOfItself(best.text) || (part !== 'author' && !/\p{N}/u.test(best.text));
}
