import { choicesAsked } from '@/lib/answering/other-choice';
import type { ProposedAnswer } from './proposed-answer';

/** Whether an answer is of the women's race where a question asks for the men's. */
export function tellsOtherChoice({ prepared, question, best }: ProposedAnswer): boolean {
  return choicesAsked(prepared, question.fullText).some(({ isOther }) => isOther(best));
}
