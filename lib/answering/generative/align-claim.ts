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
  /** Share of the claim's content found, 0–1; the lesser of the halves where there are two. */
  coverage: number;
}

const CANDIDATES = 8;
/** Content words each half of a two-source claim must have. */
const LEAST_HALF = 2;
/** What reading a sentence's neighbourhood by embedding adds at most when candidates are chosen. */
const SIMILARITY_SHARE = 0.3;
const LIGHT_WEIGHT = 0.3;

/**
 * Lays a claim beside the sentences it may come from, best first: single sentences, then pairs.
 * @param allowed indexes of the sentences to look in
 * @param similarity of the claim to each sentence, by index
 */
export function alignClaim(claim: readonly Word[], index: EvidenceIndex, allowed: (sentence: number) => boolean, similarity: Float32Array): Alignment[] {
  const weights = claim.map((word) => weightOf(word, index));
  const total = sum(weights, 0, weights.length);
  if (total === 0) return [];
  const sources = candidates(claim, weights, index, allowed, similarity).map((evidence) => {
    const matches = matchWords(claim, evidence, index);
    return { evidence, matches, found: matches.map(({ share }, position) => share * (weights[position] ?? 0)) };
  });
  const singles = sources.map(({ evidence, matches, found }): Alignment => ({
    parts: [{ evidence, words: claim, matches }],
    coverage: sum(found, 0, found.length) / total,
  }));
  const pairs: Alignment[] = [];
  for (const [first, left] of sources.entries()) {
    for (const [second, right] of sources.entries()) {
      if (first === second) continue;
      const cut = bestCut(claim, weights, left.found, right.found);
      if (cut === null) continue;
      pairs.push({
        parts: [
          { evidence: left.evidence, words: claim.slice(0, cut.at), matches: left.matches.slice(0, cut.at) },
          { evidence: right.evidence, words: claim.slice(cut.at), matches: right.matches.slice(cut.at) },
        ],
        coverage: cut.coverage,
      });
    }
  }
  const byCoverage = (left: Alignment, right: Alignment) => right.coverage - left.coverage;
  return [...singles.toSorted(byCoverage), ...pairs.toSorted(byCoverage).slice(0, CANDIDATES)];
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
  const total = Math.max(1e-6, sum(weights, 0, weights.length));
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

/** Between which clauses to cut a claim so that its first words come from one sentence and the others from another. */
function bestCut(claim: readonly Word[], weights: readonly number[], left: readonly number[], right: readonly number[]): { at: number; coverage: number } | null {
  let best: { at: number; coverage: number } | null = null;
  for (let at = 1; at < claim.length; at++) {
    if (claim[at]?.beginsClause !== true) continue;
    if (contentCount(claim, 0, at) < LEAST_HALF || contentCount(claim, at, claim.length) < LEAST_HALF) continue;
    const [before, after] = [sum(weights, 0, at), sum(weights, at, weights.length)];
    if (before === 0 || after === 0) continue;
    const coverage = Math.min(sum(left, 0, at) / before, sum(right, at, right.length) / after);
    if (best === null || coverage > best.coverage) best = { at, coverage };
  }
  return best;
}

function contentCount(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (words[at]?.isContent === true) count++;
  return count;
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at] ?? 0;
  return total;
}
