/** Of a prompt that is too long, this share of what is kept is its end: the question stands there. */
const endShare = 0.25;
/** At least this share of the window is kept for the answer. */
const answerShare = 0.25;

/**
 * A prompt that leaves room for an answer in the model's window. The budget sees to that beforehand; where
 * a count was off, the middle goes: the beginning is what earlier runs have read, the end is the question.
 * @param window tokens
 */
export function fitWindow(
  prompt: readonly number[],
  window: number,
  maxNewTokens: number,
): readonly number[] {
  const answer = Math.min(maxNewTokens, Math.ceil(window * answerShare));
  const room = Math.max(1, window - answer);
  if (prompt.length <= room) return prompt;
  const end = Math.ceil(room * endShare);
  return [...prompt.slice(0, room - end), ...prompt.slice(-end)];
}
