import type { Word } from './claim-words';
import type { Evidence, EvidenceIndex } from './evidence-index';
import { matchWords, type Match } from './match-words';

/** Words of a claim (from, to) laid beside a source sentence. */
export interface AlignedPart {
  evidence: Evidence;
  words: readonly Word[];
  matches: readonly Match[];
}

/** A claim laid beside its source: one sentence, or two of which each holds one half. */
export interface Alignment {
  parts: readonly AlignedPart[];
  /** Share of the claim's content found in and, to a limit, around its sources, 0–1. */
  coverage: number;
  /** Share of it found in the sources themselves. */
  held: number;
}

const CANDIDATES = 8;
/** Content words each half of a two-source claim must have. */
const LEAST_HALF = 2;
/** What each half must find in and around its source. */
const HALF_COVERAGE = 0.7;
/** A half below this share of the claim's weight must stand in its source nearly word for word. */
const SHORT_HALF = 0.35;
const SHORT_HALF_HELD = 0.9;
/** At most this share of a claim may be found around its source instead of in it: a subject, not a statement. */
const MOST_AROUND = 0.3;
/** What reading a sentence's neighbourhood by embedding adds at most when candidates are chosen. */
const SIMILARITY_SHARE = 0.3;
const LIGHT_WEIGHT = 0.3;

/** Sources of a whole claim, and pairs of sources for its halves; best first. */
export interface Alignments {
  singles: readonly Alignment[];
  pairs: readonly Alignment[];
}

/**
 * Lays a claim beside the sentences it may come from.
 * @param allowed indexes of the sentences to look in
 * @param similarity of the claim to each sentence, by index
 */
export function alignClaim(claim: readonly Word[], index: EvidenceIndex, allowed: (sentence: number) => boolean, similarity: Float32Array): Alignments {
  const weights = claim.map((word) => weightOf(word, index));
  if (weights.every((weight) => weight === 0)) return { singles: [], pairs: [] };
  const sources = candidates(claim, weights, index, allowed, similarity).map((evidence) => {
    const matches = matchWords(claim, evidence, index);
    return { evidence, matches, sums: runningSums(weights, matches) };
  });
  const singles = sources.map(({ evidence, matches, sums }): Alignment => {
    const coverage = sums.coverage(0, claim.length);
    return { parts: [{ evidence, words: claim, matches }], coverage, held: sums.held(0, claim.length) };
  });
  const pairs: Alignment[] = [];
  for (const left of sources) {
    for (const right of sources) {
      const cut = left === right ? null : bestCut(claim, left.sums, right.sums);
      if (cut === null) continue;
      pairs.push({
        parts: [
          { evidence: left.evidence, words: claim.slice(0, cut.at), matches: left.matches.slice(0, cut.at) },
          { evidence: right.evidence, words: claim.slice(cut.at), matches: right.matches.slice(cut.at) },
        ],
        coverage: cut.coverage,
        held: cut.held,
      });
    }
  }
  return { singles: singles.toSorted((left, right) => right.coverage - left.coverage), pairs: pairs.toSorted((left, right) => right.held - left.held).slice(0, CANDIDATES) };
}

export function weightOf(word: Word, index: EvidenceIndex): number {
  if (!word.isContent) return 0;
  if (word.value !== null) return index.weight(`#${word.value}`);
  const weight = word.terms.reduce((all, term) => all + index.weight(term), 0) / word.terms.length;
  return word.isLight ? LIGHT_WEIGHT * weight : weight;
}

/** The sentences that share most with a claim. */
function candidates(
  claim: readonly Word[],
  weights: readonly number[],
  index: EvidenceIndex,
  allowed: (sentence: number) => boolean,
  similarity: Float32Array,
): Evidence[] {
  const scores = new Float32Array(index.all.length);
  for (const [position, word] of claim.entries()) {
    if (!word.isContent) continue;
    const keys = word.value === null ? word.terms : [`#${word.value}`];
    for (const key of new Set(keys)) {
      const weight = (weights[position] ?? 0) / keys.length;
      for (const sentence of index.with(key)) scores[sentence] = (scores[sentence] ?? 0) + weight;
    }
  }
  const total = Math.max(1e-6, weights.reduce((sum, weight) => sum + weight, 0));
  return index.all
    .filter(({ sentence }) => allowed(sentence.index) && (scores[sentence.index] ?? 0) > 0)
    .map((evidence) => {
      const at = evidence.sentence.index;
      return { evidence, score: (scores[at] ?? 0) / total + SIMILARITY_SHARE * (similarity[at] ?? 0) };
    })
    .toSorted((left, right) => right.score - left.score)
    .slice(0, CANDIDATES)
    .map(({ evidence }) => evidence);
}

interface Cut extends Omit<Alignment, 'parts'> {
  at: number;
}

/** Between which clauses to cut a claim so that its first words come from one sentence and the others from another. */
function bestCut(claim: readonly Word[], left: Sums, right: Sums): Cut | null {
  let best: Cut | null = null;
  for (let at = 1; at < claim.length; at++) {
    if (claim[at]?.beginsClause !== true) continue;
    if (contentCount(claim, 0, at) < LEAST_HALF || contentCount(claim, at, claim.length) < LEAST_HALF) continue;
    const share = left.weight(0, at) / left.weight(0, claim.length);
    if (!isHalf(left, 0, at, share) || !isHalf(right, at, claim.length, 1 - share)) continue;
    const held = share * left.held(0, at) + (1 - share) * right.held(at, claim.length);
    const coverage = share * left.coverage(0, at) + (1 - share) * right.coverage(at, claim.length);
    if (best === null || held > best.held) best = { at, coverage, held };
  }
  return best;
}

function isHalf(sums: Sums, from: number, to: number, share: number): boolean {
  return sums.coverage(from, to) >= HALF_COVERAGE && (share >= SHORT_HALF || sums.held(from, to) >= SHORT_HALF_HELD);
}

function contentCount(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (words[at]?.isContent === true) count++;
  return count;
}

interface Sums {
  weight(from: number, to: number): number;
  held(from: number, to: number): number;
  coverage(from: number, to: number): number;
}

/** Coverage of any stretch of a claim by one source, in constant time. */
function runningSums(weights: readonly number[], matches: readonly Match[]): Sums {
  const [all, inside, around] = [[0], [0], [0]];
  for (const [position, { share, isAround }] of matches.entries()) {
    const weight = weights[position] ?? 0;
    all.push((all[position] ?? 0) + weight);
    inside.push((inside[position] ?? 0) + (isAround ? 0 : share * weight));
    around.push((around[position] ?? 0) + (isAround ? share * weight : 0));
  }
  const between = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const weight = (from: number, to: number) => between(all, from, to);
  const shareOf = (sums: readonly number[], from: number, to: number) => (weight(from, to) === 0 ? 0 : between(sums, from, to) / weight(from, to));
  const held = (from: number, to: number) => shareOf(inside, from, to);
  return { weight, held, coverage: (from, to) => held(from, to) + Math.min(MOST_AROUND, shareOf(around, from, to)) };
}
