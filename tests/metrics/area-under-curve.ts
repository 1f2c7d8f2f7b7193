/** Area under the ROC curve: how often a positive case scores higher than a negative one, ties half. */
export function areaUnderCurve(cases: readonly { score: number; positive: boolean }[]): number {
  const positives = cases.filter(({ positive }) => positive);
  const negatives = cases.filter(({ positive }) => !positive);
  let wins = 0;
  for (const { score } of positives)
    for (const other of negatives)
      wins += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  return wins / (positives.length * negatives.length);
}
