import { BestItems } from './best-items';

export interface Hit {
  /** Number of the document. */
  index: number;
  score: number;
}

/** The k highest scores above a floor, best first; equal ones in order of their number. A heap: O(n log k), no sort of all. */
export function topK(scores: Float32Array, k: number, floor = -Infinity): Hit[] {
  const best = new BestItems<Hit>(k, isBetter);
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0;
    if (score > floor && score > (best.worst?.score ?? -Infinity)) best.offer({ index, score });
  }
  return best.sorted();
}

function isBetter(one: Hit, other: Hit): boolean {
  return one.score === other.score ? one.index < other.index : one.score > other.score;
}
