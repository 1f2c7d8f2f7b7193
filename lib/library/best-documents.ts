import { BestItems } from './best-items';
import { joinedScore, nextReaching, type Scale, type ScoredSegment } from './joined-score';

export interface RankingRequest {
  segments: readonly ScoredSegment[];
  accept: (documentNumber: number) => boolean;
  /** Factor on a document's score, 1 to `highestFactor`. */
  factor: (documentNumber: number) => number;
  highestFactor: number;
  limit: number;
}

export interface Candidate {
  document: number;
  /** Of its best chunk, with its factor. */
  score: number;
  factor: number;
  scored: ScoredSegment;
  /** Its chunks in the segment. */
  from: number;
  to: number;
  /** How many of them reached the bar. */
  reaching: number;
}

/** Above 0, which chunks have that may not be found. */
const lowestBar = Number.MIN_VALUE;
/** A quotient may be rounded up: equal scores must still reach it. */
const slack = 1 - 2 ** -40;

export function isBetter(one: Candidate, other: Candidate): boolean {
  return one.score === other.score ? one.document < other.document : one.score > other.score;
}

/** The documents whose best chunks are best. `bar`: what a chunk of theirs must reach, without a factor. */
export function bestDocuments(
  request: RankingRequest,
  scale: Scale,
  bar = 0,
): BestItems<Candidate> {
  const { segments, accept, factor, highestFactor, limit } = request;
  const best = new BestItems<Candidate>(limit, isBetter);
  let own = Math.max(bar, lowestBar);
  for (const scored of segments) {
    const { segment } = scored;
    for (let chunk = nextReaching(segment, scale, own, 0); chunk < segment.words.length;) {
      const candidate = documentOf(scored, scale, chunk, own);
      if (candidate.score >= own && accept(candidate.document)) {
        candidate.factor = factor(candidate.document);
        candidate.score *= candidate.factor;
        best.offer(candidate);
        own = Math.max(own, barOf(best, highestFactor));
      }
      chunk = nextReaching(segment, scale, own, candidate.to);
    }
  }
  return best;
}

/** What a chunk must reach for its document to be among the best. */
export function barOf(best: BestItems<Candidate>, highestFactor: number): number {
  const worst = best.worst?.score ?? 0;
  return highestFactor === 1 ? worst : (worst / highestFactor) * slack;
}

/** The document of a chunk, without its factor yet. */
function documentOf(scored: ScoredSegment, scale: Scale, chunk: number, bar: number): Candidate {
  const { documents } = scored.segment;
  const document = documents[chunk] ?? 0;
  let from = chunk;
  while (from > 0 && documents[from - 1] === document) from--;
  let to = from;
  let score = 0;
  let reaching = 0;
  for (; documents[to] === document; to++) {
    const own = joinedScore(scored, scale, to);
    if (own > score) score = own;
    if (own >= bar) reaching += 1;
  }
  return { document, score, factor: 1, scored, from, to, reaching };
}
