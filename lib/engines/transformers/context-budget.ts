import type { RunMeasurement } from '@/lib/engines/engine';

/** Time to the first token that is aimed for, in seconds. */
const timeToFirstToken = 4;
/** Fewer tokens than this tell nothing about a page. */
const smallestBudget = 256;
/** Runs shorter than this say more about overhead than about speed, in tokens. */
const shortestRun = 32;
/** Weight of the newest measurement. */
const smoothing = 0.3;

/** Prompt tokens that fit the time and the model's window. */
export function contextBudget(
  tokensPerSecond: number,
  contextLength: number,
  maxNewTokens: number,
): number {
  const wanted = Math.max(smallestBudget, Math.floor(tokensPerSecond * timeToFirstToken));
  return Math.max(1, Math.min(wanted, contextLength - maxNewTokens));
}

/** The speed of reading prompts after one more run, in tokens per second. */
export function updateSpeed(
  previous: number | null,
  run: Pick<RunMeasurement, 'promptTokens' | 'reusedTokens' | 'prefillTime'>,
): number | null {
  const tokens = run.promptTokens - run.reusedTokens;
  if (tokens < shortestRun || run.prefillTime === 0) return previous;
  const latest = (1000 * tokens) / run.prefillTime;
  return previous === null ? latest : previous + smoothing * (latest - previous);
}
