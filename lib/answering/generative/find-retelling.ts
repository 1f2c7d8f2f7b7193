import type { Alignment, Alignments } from './align-claim';
import { disagreement, type Disagreement } from './check-facts';
import { comparisonOf } from './comparisons';
import type { EvidenceIndex } from './evidence-index';
import { findSupport } from './find-support';
import { featuresOf } from './retelling-features';
import { RetellingJudge } from './retelling-judge';
import { retellingModel } from './retelling-weights';
import type { Word } from './word';

const judge = new RetellingJudge(retellingModel);

/** Log odds from which a claim counts as retold from a source; where the rules find one as well, less will do. */
const leastOdds = { alone: 0.3, byRule: -0.6 };

/** What words alone tell too seldom in a free retelling to decide: the judge weighs it with the rest. */
const weighed = new Set<Disagreement['kind']>(['opposite', 'cause']);

/** A source that a claim may retell, with what is measured of the two. */
export interface Retelling {
  alignment: Alignment;
  /** Whether it is the one the rules find. */
  isByRule: boolean;
  features: Record<string, number>;
}

/** The sources of a claim whose numbers, names and things are those of the claim. */
export function retellings(
  alignments: Alignments,
  similarity: Float32Array,
  claim: readonly Word[],
  index: EvidenceIndex,
): Retelling[] {
  const { singles, joined, pairs } = alignments;
  const best = {
    coverage: singles[0]?.coverage ?? 0,
    held: Math.max(0, ...singles.map(({ held }) => held)),
  };
  const byRule = findSupport(alignments, similarity, claim, index);
  const reasonOf = ({ parts }: Alignment) =>
    parts.flatMap((part) => disagreement(part, claim, index, 'en') ?? []);
  const isOther = (reasons: readonly Disagreement[]) =>
    reasons.some(({ kind }) => !weighed.has(kind));
  const nearest = singles[0] === undefined ? [] : reasonOf(singles[0]);
  return [...singles, ...joined, ...pairs].flatMap((alignment) => {
    const reasons = reasonOf(alignment);
    if (isOther(reasons)) return [];
    const isByRule = alignment === byRule;
    const features = {
      ...featuresOf(alignment, claim, best, reasons[0] ?? null, similarity, index),
      byRule: Number(isByRule),
      byRuleElsewhere: Number(byRule !== undefined && !isByRule),
      // What says most of it says it otherwise.
      nearestOther: Number(isOther(nearest)),
      nearestDoubted: Number(nearest.length > 0),
    };
    return { alignment, isByRule, features };
  });
}

/** The source that a claim in English says in other words, as a small network judges that was fitted to such claims. */
export function findRetelling(
  alignments: Alignments,
  similarity: Float32Array,
  claim: readonly Word[],
  index: EvidenceIndex,
): Alignment | undefined {
  const all = retellings(alignments, similarity, claim, index);
  const isTurned = ({ parts }: Alignment) =>
    parts.some((part) => comparisonOf(part, 'en') === 'same');
  // That “shorter than” says what “taller than” does from the other side only the rules know.
  const turned = all.find(({ isByRule, alignment }) => isByRule && isTurned(alignment));
  if (turned) return turned.alignment;
  const least = all.some(({ isByRule }) => isByRule) ? leastOdds.byRule : leastOdds.alone;
  const judged = all
    .map(({ alignment, features }) => ({ alignment, odds: judge.odds(features) }))
    .filter(({ odds }) => odds >= least)
    .toSorted((left, right) => right.odds - left.odds);
  return judged[0]?.alignment;
}
