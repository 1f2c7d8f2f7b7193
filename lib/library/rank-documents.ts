import type { IndexedSegment } from './indexed-segment';
import type { DocumentHit, PassageHit } from './library-index';

export interface ScoredSegment {
  segment: IndexedSegment;
  /** 1 for the chunks that may be found; null where all may. */
  allowed: Uint8Array | null;
}

export interface RankingRequest {
  segments: readonly ScoredSegment[];
  /** Weight of meaning beside words, 0–1. */
  weight: number;
  accept: (documentNumber: number) => boolean;
  /** Factor on a document's score, 1 to `highestFactor`. */
  factor: (documentNumber: number) => number;
  highestFactor: number;
  limit: number;
  passages: number;
}

/** A passage beside the best of its document is worth showing from this share of its score on. */
const passageShare = 0.5;

interface Candidate {
  document: number;
  score: number;
  segment: IndexedSegment;
  /** Its chunks in the segment. */
  from: number;
  to: number;
}

/** What makes one score of two: words and meaning each stretched to 0–1 over everything there is. */
interface Scale {
  perWord: number;
  perSimilarity: number;
  lowestSimilarity: number;
}

/**
 * The documents whose best chunks are best. Scores are joined as by `fuse` (words from 0: in a library something always lacks
 * them), so filters leave the order as it is.
 */
export function rankDocuments(request: RankingRequest): DocumentHit[] {
  const scale = scaleOf(request);
  const best: Candidate[] = [];
  for (const scored of request.segments) {
    const scores = joinScores(scored, scale);
    const { documents } = scored.segment;
    for (let from = 0, to = 0; from < documents.length; from = to) {
      const document = documents[from] ?? 0;
      let highest = 0;
      for (; documents[to] === document; to++) {
        const score = scores[to] ?? 0;
        if (score > highest) highest = score;
      }
      if (highest > 0 && mayEnter(best, highest, request))
        offer(best, { document, score: highest, segment: scored.segment, from, to }, request);
    }
  }
  return best.map((candidate) => ({
    document: candidate.document,
    score: candidate.score,
    passages: passagesOf(candidate, request.passages),
  }));
}

/** Tells most documents off without an object. */
function mayEnter(best: readonly Candidate[], score: number, request: RankingRequest): boolean {
  if (best.length < request.limit) return true;
  return score * request.highestFactor >= (best.at(-1)?.score ?? Infinity);
}

/** Keeps the list of the best sorted: it is short, and few candidates get this far. */
function offer(best: Candidate[], candidate: Candidate, request: RankingRequest): void {
  const { limit, accept, factor } = request;
  if (!accept(candidate.document)) return;
  candidate.score *= factor(candidate.document);
  let at = best.length;
  while (at > 0 && isBetter(candidate, best[at - 1])) at--;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (!other) return false;
  return one.score === other.score ? one.document < other.document : one.score > other.score;
}

function scaleOf({ segments, weight }: RankingRequest): Scale {
  let words = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const { segment } of segments) {
    words = Math.max(words, segment.highestWords);
    high = Math.max(high, segment.similarities?.greatest ?? -Infinity);
    low = Math.min(low, segment.similarities?.least ?? Infinity);
  }
  return {
    perWord: words > 0 ? (1 - weight) / words : 0,
    perSimilarity: high > low ? weight / (high - low) : 0,
    lowestSimilarity: low,
  };
}

/** Sets and returns the scores of a segment's chunks; not above 0 for what may not be found. */
function joinScores({ segment, allowed }: ScoredSegment, scale: Scale): Float32Array {
  const { words, scores } = segment;
  const similarities = segment.similarities?.values;
  const { perWord, perSimilarity, lowestSimilarity } = scale;
  if (similarities && perSimilarity > 0)
    for (let chunk = 0; chunk < scores.length; chunk++)
      scores[chunk] =
        perWord * (words[chunk] ?? 0) +
        perSimilarity * ((similarities[chunk] ?? 0) - lowestSimilarity);
  else
    for (let chunk = 0; chunk < scores.length; chunk++)
      scores[chunk] = perWord * (words[chunk] ?? 0);
  if (allowed)
    for (let chunk = 0; chunk < scores.length; chunk++) if (allowed[chunk] === 0) scores[chunk] = 0;
  return scores;
}

function passagesOf({ segment, from, to }: Candidate, limit: number): PassageHit[] {
  const all: PassageHit[] = [];
  for (let chunk = from; chunk < to; chunk++)
    all.push({
      chunk: segment.chunkOf[chunk] ?? 0,
      score: segment.scores[chunk] ?? 0,
      words: segment.words[chunk] ?? 0,
      similarity: segment.similarities?.values[chunk] ?? 0,
    });
  const sorted = all.toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
  const floor = limit === Infinity ? 0 : passageShare * (sorted[0]?.score ?? 0);
  return sorted.filter(({ score }) => score > 0 && score >= floor).slice(0, limit);
}
