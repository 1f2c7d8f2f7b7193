import { isUnspaced } from '@/lib/text/words';
import type { Sums } from './claim-coverage';
import type { Word } from './word';

/** Content words each half of a two-source claim must have. */
const leastHalf = 2;
/** Content words of a clause that says something of its own. */
const leastClause = 3;
/** Runs of letters that make a word where words are not spaced, about. */
const runsPerWord = 3;
/** What each half must find in and around its source. */
export const halfCoverage = 0.7;
/** A half below this share of the claim's weight must stand in its source nearly word for word. */
const shortHalf = 0.35;
const shortHalfHeld = 0.9;

/** A claim cut in two, and how much of it the two sources hold together. */
export interface Cut {
  /** Position of the first word of the second half. */
  at: number;
  coverage: number;
  held: number;
}

/** Between which clauses to cut a claim so that its first words come from one sentence and the others from another. */
export function bestCut(claim: readonly Word[], left: Sums, right: Sums): Cut | null {
  let best: Cut | null = null;
  for (let at = 1; at < claim.length; at++) {
    if (claim[at]?.beginsClause !== true) continue;
    const share = left.weight(0, at) / left.weight(0, claim.length);
    if (!isHalf(left, 0, at, share) || !isHalf(right, at, claim.length, 1 - share)) continue;
    if (wordCount(claim, 0, at) < leastHalf || wordCount(claim, at, claim.length) < leastHalf)
      continue;
    const held = share * left.held(0, at) + (1 - share) * right.held(at, claim.length);
    const coverage = share * left.coverage(0, at) + (1 - share) * right.coverage(at, claim.length);
    if (best === null || held > best.held) best = { at, coverage, held };
  }
  return best;
}

/** The lowest coverage of a beginning or an end of a claim, cut between clauses; 1 where it is one clause. */
export function leastCovered(claim: readonly Word[], sums: Sums): number {
  let least = 1;
  for (const [at, word] of claim.entries()) {
    if (!word.beginsClause) continue;
    if (wordCount(claim, 0, at) >= leastClause) least = Math.min(least, sums.coverage(0, at));
    if (wordCount(claim, at, claim.length) >= leastClause)
      least = Math.min(least, sums.coverage(at, claim.length));
  }
  return least;
}

function isHalf(sums: Sums, from: number, to: number, share: number): boolean {
  return (
    sums.coverage(from, to) >= halfCoverage &&
    (share >= shortHalf || sums.held(from, to) >= shortHalfHeld)
  );
}

/** Content words of a stretch of a claim, about. */
function wordCount(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word?.isContent === true)
      count += word.value === null && isUnspaced(word.text) ? 1 / runsPerWord : 1;
  }
  return count;
}

/** The stretch between marks of punctuation and joining words that each word is in. */
export function stretchesOf(words: readonly Word[]): number[] {
  let stretch = 0;
  return words.map(({ beginsClause }) => (beginsClause ? ++stretch : stretch));
}
