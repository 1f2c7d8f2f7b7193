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
  segment: ScoredSegment;
  /** Its chunks in the segment. */
  from: number;
  to: number;
}

/**
 * The documents whose best chunks are best. Scores are joined as by `fuse`: words and meaning each stretched to 0–1 over
 * everything there is (words from 0: in a library something always lacks them), so filters leave the order as it is.
 */
export function rankDocuments(request: RankingRequest): DocumentHit[] {
  const score = joinScores(request);
  const best: Candidate[] = [];
  for (const scored of request.segments) {
    const { documents } = scored.segment;
    const scoreOf = score(scored);
    for (let from = 0, to = 0; from < documents.length; from = to) {
      const document = documents[from] ?? 0;
      let highest = 0;
      for (; documents[to] === document; to++) {
        const own = scoreOf(to);
        if (own > highest) highest = own;
      }
      if (highest > 0)
        offer(best, { document, score: highest, segment: scored, from, to }, request);
    }
  }
  return best.map((candidate) => ({
    document: candidate.document,
    score: candidate.score,
    passages: passagesOf(candidate, score(candidate.segment), request.passages),
  }));
}

/** Keeps the list of the best sorted: it is short, and few candidates get past its end. */
function offer(best: Candidate[], candidate: Candidate, request: RankingRequest): void {
  const { limit, highestFactor, accept, factor } = request;
  const last = best.length < limit ? undefined : best.at(-1);
  if (last && candidate.score * highestFactor < last.score) return;
  if (!accept(candidate.document)) return;
  candidate.score *= factor(candidate.document);
  if (last && !isBetter(candidate, last)) return;
  let at = best.length;
  while (at > 0 && isBetter(candidate, best[at - 1])) at--;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (!other) return false;
  return one.score === other.score ? one.document < other.document : one.score > other.score;
}

/** For a segment, the joined score of each of its chunks; 0 for what may not be found. */
function joinScores({
  segments,
  weight,
}: RankingRequest): (scored: ScoredSegment) => (chunk: number) => number {
  let words = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const { segment } of segments) {
    for (const score of segment.words) if (score > words) words = score;
    for (const similarity of segment.similarities ?? []) {
      if (similarity > high) high = similarity;
      if (similarity < low && similarity !== -Infinity) low = similarity;
    }
  }
  const perWord = words > 0 ? (1 - weight) / words : 0;
  const perSimilarity = high > low ? weight / (high - low) : 0;
  return ({ segment, allowed }) => {
    const { words: own, similarities } = segment;
    return (chunk) => {
      if (allowed?.[chunk] === 0) return 0;
      const meaning = similarities ? perSimilarity * ((similarities[chunk] ?? 0) - low) : 0;
      // What is gone is −∞ here.
      return Math.max(0, perWord * (own[chunk] ?? 0) + meaning);
    };
  };
}

function passagesOf(
  { segment: { segment }, from, to }: Candidate,
  scoreOf: (chunk: number) => number,
  limit: number,
): PassageHit[] {
  const all: PassageHit[] = [];
  for (let chunk = from; chunk < to; chunk++)
    all.push({
      chunk: segment.chunkOf[chunk] ?? 0,
      score: scoreOf(chunk),
      words: segment.words[chunk] ?? 0,
      similarity: segment.similarities?.[chunk] ?? 0,
    });
  const sorted = all.toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
  const floor = passageShare * (sorted[0]?.score ?? 0);
  return sorted.filter(({ score }) => score > 0 && score >= floor).slice(0, limit);
}
