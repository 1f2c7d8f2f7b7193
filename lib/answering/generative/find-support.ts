import type { Alignment, Alignments } from './align-claim';
import { disagreement } from './check-facts';
import type { EvidenceIndex } from './evidence-index';
import { numbersStay } from './number-order';
import type { Word } from './word';

/**
 * Share of a claim's content its source must hold. Less is enough where claim and source are also near in meaning:
 * a summary keeps half the words. Set on half of the cases of tests/quality/grounding.test.ts.
 */
const enoughCoverage = 0.55;
const leastCoverage = 0.3;
const similarityShare = 0.5;
const enoughTogether = 0.7;
/** What every clause of a claim must find: a made-up one finds next to nothing. */
const leastClauseCoverage = 0.15;
/** How far behind the best source another may be. */
const near = 0.15;
/** Share of what the best source holds itself that another must: what is around is around its neighbours too. */
const leastHeld = 0.5;
/** How much more two sources must hold than the best one alone. */
const pairGain = 0.1;

/**
 * The best source that agrees in its facts. A sentence that says nearly the same, yet with other facts, is a
 * contradiction: what says clearly less cannot outweigh it.
 */
export function findSupport(
  { singles, joined, pairs }: Alignments,
  similarity: Float32Array,
  claim: readonly Word[],
  index: EvidenceIndex,
): Alignment | undefined {
  const best = singles[0]?.coverage ?? 0;
  const held = Math.max(0, ...singles.map((each) => each.held));
  const reason = ({ parts }: Alignment) =>
    parts.flatMap((part) => disagreement(part, claim, index, index.language) ?? [])[0];
  const agrees = (each: Alignment) => reason(each) === undefined;
  const said = Math.max(0, ...singles.map((each) => each.said));
  const isNear = (each: Alignment) =>
    each.coverage >= best - near &&
    each.held >= leastHeld * held &&
    each.said >= leastHeld * said &&
    saysEnough(each, similarity);
  const single = singles.find((each) => isNear(each) && agrees(each));
  const holdsMore = (each: Alignment) => each.held >= held + pairGain;
  const support = single ?? pairs.find((each) => holdsMore(each) && agrees(each));
  // What one sentence says in another way, two do not say.
  const isOpen = !singles.some((each) => isNear(each) && reason(each)?.kind !== 'amount');
  return (
    support ??
    (isOpen
      ? joined.find(
          (each) =>
            holdsMore(each) && saysEnough(each, similarity) && numbersStay(each) && agrees(each),
        )
      : undefined)
  );
}

function saysEnough(
  { parts, coverage, leastCovered }: Alignment,
  similarity: Float32Array,
): boolean {
  if (leastCovered < leastClauseCoverage) return false;
  const nearness = similarity[parts[0]?.evidence.sentence.index ?? -1] ?? 0;
  return (
    coverage >= enoughCoverage ||
    (coverage >= leastCoverage && coverage + similarityShare * nearness >= enoughTogether)
  );
}
