import { namesOtherPlace, namesSamePlace } from '@/lib/answering/ordinals';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks for the largest, the page speaks of the second largest, and nothing that is left of the largest. */
export function tellsOfOtherPlace({ prepared, question, entries }: ProposedAnswer): boolean {
  const asked = question.text;
  return (
    prepared.sentences.some(({ text }) => namesOtherPlace(asked, text)) &&
    !entries.some(({ sentences }) => sentences.some(({ text }) => namesSamePlace(asked, text)))
  );
}
