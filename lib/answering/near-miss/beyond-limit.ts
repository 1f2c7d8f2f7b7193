import { valueOf } from '@/lib/answering/direct/card-measures';
import { limitAsked } from '@/lib/answering/direct/asked-limit';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks for what costs under $20, and the card that comes nearest costs more. */
export function isBeyondLimit({ prepared, question, best }: ProposedAnswer): boolean {
  const card = prepared.cards()[best.index];
  const limit = card && limitAsked(question.text);
  const told = limit && valueOf(card, limit.measure);
  return told ? !limit.allows(told.value) : false;
}
