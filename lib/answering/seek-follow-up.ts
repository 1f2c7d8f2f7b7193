import type { AnalyzedPage } from './analyzed-page';
import { leansOn, mayStandAlone } from './question';
import { seekAnswer, type Sought } from './seek-answer';

/** By itself a question has fewer words to be found, and more easily all of them. */
const clearlyMore = 0.2;

/**
 * Looks for what answers a question that may lean on an earlier one: by itself too where it may be whole (“Do you have a
 * pool?”), which answers if the page has nothing on both together, or clearly more on it alone.
 *
 * @param previousQuestions Oldest first.
 */
export function seekFollowUp(
  prepared: AnalyzedPage,
  question: string,
  previousQuestions: readonly string[],
): Sought {
  const leaning = seekAnswer(prepared, question, previousQuestions);
  const leans = leansOn(prepared.reader, question, previousQuestions) !== undefined;
  if (!leans || !mayStandAlone(prepared.reader, question)) return leaning;
  const alone = seekAnswer(prepared, question, []);
  const isBetter = !leaning.found || alone.evidence >= leaning.evidence + clearlyMore;
  return alone.found && isBetter ? alone : leaning;
}
