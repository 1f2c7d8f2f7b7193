import type { Match } from './match-words';

/** At most this share of a claim may be found around its source instead of in it: a subject, not a statement. */
const mostAround = 0.3;

/** How much of a stretch of a claim (from, to) one source holds. */
export interface Sums {
  /** What its words weigh. */
  weight(from: number, to: number): number;
  /** Share of the weight found in the source, 0–1. */
  held(from: number, to: number): number;
  /** The same with what is found around the source, to a limit. */
  coverage(from: number, to: number): number;
}

/** Coverage of any stretch of a claim by one source, in constant time. */
export function runningSums(weights: readonly number[], matches: readonly Match[]): Sums {
  const [all, inside, around] = [[0], [0], [0]];
  for (const [position, { share, isAround }] of matches.entries()) {
    const weight = weights[position] ?? 0;
    all.push((all[position] ?? 0) + weight);
    inside.push((inside[position] ?? 0) + (isAround ? 0 : share * weight));
    around.push((around[position] ?? 0) + (isAround ? share * weight : 0));
  }
  const between = (sums: readonly number[], from: number, to: number) =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  const weight = (from: number, to: number) => between(all, from, to);
  const shareOf = (sums: readonly number[], from: number, to: number) =>
    weight(from, to) === 0 ? 0 : between(sums, from, to) / weight(from, to);
  const held = (from: number, to: number) => shareOf(inside, from, to);
  return {
    weight,
    held,
    coverage: (from, to) => held(from, to) + Math.min(mostAround, shareOf(around, from, to)),
  };
}
