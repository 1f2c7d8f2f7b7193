import type { AnalyzedPage } from './analyzed-page';
import { isWhole, leansOn, mayStandAlone, parseQuestion, standsAlone } from './question';
import { coverQuestion } from './question-coverage';
import { seekAnswer, type Sought } from './seek-answer';

/** What says less of a question than this, though it has words enough, answers the one before it. */
const leastOwn = 0.3;
/** Two that say of a question the same but for so little say as much. */
const asMuch = 0.05;

/**
 * Looks for what answers a question that may lean on an earlier one, and by itself too. The earlier one tells which of the
 * sentences is meant that say as much of this one; it draws to none that says less, nor where this one is whole (“When are
 * the interviews?”).
 *
 * @param previousQuestions Oldest first.
 */
export function seekFollowUp(
  prepared: AnalyzedPage,
  question: string,
  previousQuestions: readonly string[],
): Sought {
  const { reader } = prepared;
  const leaning = seekAnswer(prepared, question, previousQuestions);
  if (leansOn(reader, question, previousQuestions) === undefined) return leaning;
  const alone = seekAnswer(prepared, question, []);
  if (!leaning.found) return alone.found && mayStandAlone(reader, question) ? alone : leaning;
  const own = parseQuestion(prepared, question);
  const said = coverQuestion(prepared, own).window;
  const says = ({ entries }: Sought): number => said[entries[0]?.main.index ?? -1] ?? 0;
  if (!alone.found)
    return own.words.length >= standsAlone && says(leaning) < leastOwn ? alone : leaning;
  return isWhole(reader, question) || says(leaning) + asMuch < says(alone) ? alone : leaning;
}
