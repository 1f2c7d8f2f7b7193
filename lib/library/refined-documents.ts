import {
  barOf,
  bestDocuments,
  isBetter,
  type Candidate,
  type RankingRequest,
} from './best-documents';
import { BestItems } from './best-items';
import { joinedScore, nextReaching, type Scale, type ScoredSegment } from './joined-score';

/**
 * How many chunks to compare exactly, of a library of so many. On the embedded model the ten nearest are among the first 500 of
 * 10,000 passages by estimate in .995 of all cases, among the first 1,000 of 100,000 in .996.
 */
function wantedOf(chunks: number): number {
  return Math.min(1000, 5 * Math.sqrt(chunks));
}

/** With a smaller share of these the guess was too high, as where few documents are asked for. */
const fewestShare = 0.6;

/** The score of this rank in a sample is reached by as many chunks, times the step of the sample, give or take a sixth. */
const sampleRank = 32;

/**
 * As `bestDocuments`, where similarities are estimates: those of all chunks that may be among the best are made exact. Exact
 * scores are on the scale of the estimates.
 */
export function refinedDocuments(request: RankingRequest, scale: Scale): Candidate[] {
  const { segments, limit, highestFactor } = request;
  const wanted = wantedOf(segments.reduce((sum, { segment }) => sum + segment.alive, 0));
  const enough = Math.max(wanted, 2 * limit);
  const guess = sampledBar(segments, scale, wanted);
  let found = bestDocuments({ ...request, limit: 2 * enough }, scale, guess);
  let bar = Math.max(guess, barOf(found, highestFactor));
  const reaching = found.items.reduce((sum, candidate) => sum + candidate.reaching, 0);
  if (reaching < fewestShare * wanted || found.items.length < 2 * limit) {
    found = bestDocuments({ ...request, limit: enough }, scale);
    bar = barOf(found, highestFactor);
  }
  const best = new BestItems<Candidate>(limit, isBetter);
  for (const candidate of found.items) {
    refine(candidate, scale, bar);
    best.offer(candidate);
  }
  // All that may be shown of them.
  for (const candidate of best.items) refine(candidate, scale, 0);
  return best.items.toSorted((a, b) => (isBetter(a, b) ? -1 : 1));
}

/** Gives a document the exact score of the best of those chunks whose estimates reach a bar. */
function refine(candidate: Candidate, scale: Scale, bar: number): void {
  const { scored, from, to, factor } = candidate;
  let score = 0;
  for (let chunk = from; chunk < to; chunk++) {
    if (joinedScore(scored, scale, chunk) < bar) continue;
    scored.segment.refine(chunk);
    score = Math.max(score, joinedScore(scored, scale, chunk));
  }
  candidate.score = score * factor;
}

/** The score that about so many chunks reach. */
function sampledBar(segments: readonly ScoredSegment[], scale: Scale, wanted: number): number {
  // Odd, so that it does not keep to the first chunks of documents of one length.
  const step = Math.round(wanted / sampleRank) | 1;
  const best = new BestItems<number>(sampleRank, (one, other) => one > other);
  let bar = 0;
  let first = 0;
  for (const { segment } of segments) {
    const size = segment.words.length;
    let chunk = nextReaching(segment, scale, bar, first, step);
    // Steps go on from one segment to the next.
    first += Math.ceil(Math.max(0, size - first) / step) * step - size;
    while (chunk < size) {
      best.offer(joinedScore({ segment, allowed: null }, scale, chunk));
      bar = best.worst ?? 0;
      chunk = nextReaching(segment, scale, bar, chunk + step, step);
    }
  }
  return bar;
}
