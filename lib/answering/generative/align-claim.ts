import type { Word } from './word';
import type { Evidence, EvidenceIndex } from './evidence-index';
import { bestCut, halfCoverage, leastCovered } from './claim-clauses';
import { runningSums } from './claim-coverage';
import { matchWords, type Match } from './match-words';
import { isDeed } from './name-roles';

/** Words of a claim (from, to) laid beside a source sentence. */
export interface AlignedPart {
  evidence: Evidence;
  words: readonly Word[];
  matches: readonly Match[];
  /** The words as they were written. */
  text: string;
  /** Where the text begins in the claim, in UTF-16 units, as the places of its words are counted. */
  offset: number;
}

/** A claim laid beside its source: one sentence, or two of which each holds one half. */
export interface Alignment {
  parts: readonly AlignedPart[];
  /** Share of the claim's content found in and, to a limit, around its sources, 0–1. */
  coverage: number;
  /** Share of it found in the sources themselves. */
  held: number;
  /** Share of what it says, without names, found in the sources themselves. */
  said: number;
  /** The lowest coverage of a beginning or an end of the claim that is clauses of its own: what was made up is often one. */
  leastCovered: number;
}

const mostCandidates = 8;
/** What reading a sentence's neighbourhood by embedding adds at most when candidates are chosen. */
const similarityShare = 0.3;
const lightWeight = 0.3;

/** Sources of a whole claim, two sentences in a row read as one, and pairs of sources for its halves; best first. */
export interface Alignments {
  singles: readonly Alignment[];
  joined: readonly Alignment[];
  pairs: readonly Alignment[];
}

/**
 * Lays a claim beside the sentences it may come from.
 * @param text the words of the claim as they were written
 * @param allowed indexes of the sentences to look in
 * @param similarity of the claim to each sentence, by index
 */
export function alignClaim(
  claim: readonly Word[],
  text: string,
  index: EvidenceIndex,
  allowed: (sentence: number) => boolean,
  similarity: Float32Array,
): Alignments {
  const weights = claim.map((word) => weightOf(word, index));
  if (weights.every((weight) => weight === 0)) return { singles: [], joined: [], pairs: [] };
  const layBeside = (evidence: Evidence) => {
    const matches = matchWords(claim, evidence, index);
    return { evidence, matches, sums: runningSums(weights, matches) };
  };
  const sources = candidates(claim, weights, index, allowed, similarity).map(layBeside);
  const whole = ({ evidence, matches, sums }: (typeof sources)[number]): Alignment => ({
    parts: [{ evidence, words: claim, matches, text, offset: 0 }],
    coverage: sums.coverage(0, claim.length),
    held: sums.held(0, claim.length),
    said: saidIn(claim, matches),
    leastCovered: leastCovered(claim, sums),
  });
  const joined = [
    ...new Set(
      sources.flatMap(({ evidence: { sentence } }) => [sentence.index - 1, sentence.index]),
    ),
  ]
    .filter((first) => allowed(first) && allowed(first + 1))
    .flatMap((first) => index.joinedWithNext(first) ?? [])
    .map((evidence) => whole(layBeside(evidence)));
  const pairs: Alignment[] = [];
  for (const left of sources) {
    for (const right of sources) {
      const cut = left === right ? null : bestCut(claim, left.sums, right.sums);
      if (cut === null) continue;
      const offset = claim[cut.at]?.start ?? text.length;
      pairs.push({
        parts: [
          {
            evidence: left.evidence,
            words: claim.slice(0, cut.at),
            matches: left.matches.slice(0, cut.at),
            text: text.slice(0, offset),
            offset: 0,
          },
          {
            evidence: right.evidence,
            words: claim.slice(cut.at),
            matches: right.matches.slice(cut.at),
            text: text.slice(offset),
            offset,
          },
        ],
        coverage: cut.coverage,
        held: cut.held,
        said: cut.held,
        leastCovered: halfCoverage,
      });
    }
  }
  return {
    singles: sources.map(whole).toSorted((left, right) => right.coverage - left.coverage),
    joined: joined.toSorted((left, right) => right.held - left.held).slice(0, mostCandidates),
    pairs: pairs.toSorted((left, right) => right.held - left.held).slice(0, mostCandidates),
  };
}

function saidIn(claim: readonly Word[], matches: readonly Match[]): number {
  const deeds = [...claim.keys()].filter((at) => isDeed(claim[at]) && claim[at]?.isLight === false);
  const found = deeds.filter((at) => matches[at]?.at !== null);
  return deeds.length === 0 ? 1 : found.length / deeds.length;
}

/** The sentences of a source, by their numbers. */
export function sentencesOf({ parts }: Alignment): number[] {
  return parts.flatMap(({ evidence: { sentence, next } }) =>
    next ? [sentence.index, next.index] : [sentence.index],
  );
}

/** How much finding a word of a claim counts. */
export function weightOf(word: Word, index: EvidenceIndex): number {
  return (word.isLight && word.value === null ? lightWeight : 1) * index.weightOf(word);
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
  const total = Math.max(
    1e-6,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return index.all
    .filter(({ sentence }) => allowed(sentence.index) && (scores[sentence.index] ?? 0) > 0)
    .map((evidence) => {
      const at = evidence.sentence.index;
      return {
        evidence,
        score: (scores[at] ?? 0) / total + similarityShare * (similarity[at] ?? 0),
      };
    })
    .toSorted((left, right) => right.score - left.score)
    .slice(0, mostCandidates)
    .map(({ evidence }) => evidence);
}
