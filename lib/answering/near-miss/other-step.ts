import { scalesFor } from '@/lib/answering/asked-scale';
import { isOffStep } from '@/lib/answering/asked-step';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question names an amount (“a 2 year old”), and the answer is for others: “4–6 years”. */
export function tellsOtherStep({ prepared, question, best }: ProposedAnswer): boolean {
  return isOffStep(scalesFor(prepared, question.text, question.fullText), best);
}
