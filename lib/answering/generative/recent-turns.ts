import type { PageType } from '@/lib/protocol/page';
import { bestStretch } from '@/lib/text/stretch';
import type { PastTurn } from './prompts';
import { requestText } from './prompt-texts';
import type { TokenBudget } from './select-passages';

/** Role markers of a question and its answer. */
const turnTokens = 12;
/** Below this an answer is not worth its place. */
const leastAnswerTokens = 16;

/**
 * The newest turns that fit a budget, oldest first, and what they cost. The newest one is shortened rather than
 * dropped: without it a follow-up has nothing to follow.
 */
export async function recentTurns(
  turns: readonly PastTurn[],
  type: PageType,
  budget: TokenBudget,
): Promise<{ turns: PastTurn[]; tokens: number }> {
  const counts = await budget.countTokens(
    turns.flatMap(({ task, answer }) => [requestText(task, type, null), answer]),
  );
  const kept: PastTurn[] = [];
  let tokens = 0;
  for (const [back, turn] of turns.toReversed().entries()) {
    const position = 2 * (turns.length - 1 - back);
    const request = (counts[position] ?? 0) + turnTokens;
    const answer = counts[position + 1] ?? 0;
    const room = budget.tokens - tokens - request;
    if (answer <= room) {
      kept.unshift(turn);
      tokens += request + answer;
      continue;
    }
    if (back === 0 && room >= leastAnswerTokens) {
      const characters = Math.floor((turn.answer.length * (room - 1)) / answer);
      const { end } = bestStretch(turn.answer, characters, () => []);
      kept.unshift({ ...turn, answer: `${turn.answer.slice(0, end)} …` });
      tokens += request + room;
    }
    break;
  }
  return { turns: kept, tokens };
}
