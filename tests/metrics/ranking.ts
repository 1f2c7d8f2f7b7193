/** How well a ranking of documents puts the relevant ones first, each 0–1. */
export interface RankingQuality {
  recallAt1: number;
  recallAt5: number;
  /** Reciprocal rank of the first relevant document among ten. */
  mrrAt10: number;
  /** With relevance 0 or 1 (Järvelin & Kekäläinen 2002). */
  ndcgAt10: number;
}

/** @param ranked ids, best first; @param relevant at least one id */
export function rankingQuality(
  ranked: readonly string[],
  relevant: readonly string[],
): RankingQuality {
  const wanted = new Set(relevant);
  const distinct = [...new Set(ranked)].slice(0, 10);
  const ranks = distinct.flatMap((id, rank) => (wanted.has(id) ? [rank] : []));
  const recallAt = (k: number): number => ranks.filter((rank) => rank < k).length / wanted.size;
  const [first] = ranks;
  const ideal = gain([...Array(Math.min(10, wanted.size)).keys()]);
  return {
    recallAt1: recallAt(1),
    recallAt5: recallAt(5),
    mrrAt10: first === undefined ? 0 : 1 / (first + 1),
    ndcgAt10: gain(ranks) / ideal,
  };
}

function gain(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0);
}
