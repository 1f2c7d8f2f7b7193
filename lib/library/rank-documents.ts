import { bestDocuments, type Candidate, type RankingRequest } from './best-documents';
import { joinedScore, scaleOf, type Scale } from './joined-score';
import type { DocumentHit, PassageHit } from './library-index';
import { refinedDocuments } from './refined-documents';

/** A passage beside the best of its document is worth showing from this share of its score on. */
const passageShare = 0.5;

/**
 * The documents whose best chunks are best. Scores are joined as by `fuse` (words from 0: in a library something always lacks
 * them), so filters leave the order as it is.
 *
 * @param weight of meaning beside words, 0–1
 * @param estimated whether similarities are estimates
 * @param passages how many of each document at most
 */
export function rankDocuments(
  request: RankingRequest,
  { weight, estimated, passages }: { weight: number; estimated: boolean; passages: number },
): DocumentHit[] {
  const scale = scaleOf(request.segments, weight);
  const best =
    estimated && scale.perSimilarity > 0
      ? refinedDocuments(request, scale)
      : bestDocuments(request, scale).sorted();
  return best.map((candidate) => ({
    document: candidate.document,
    score: candidate.score,
    passages: passagesOf(candidate, scale, passages),
  }));
}

function passagesOf({ scored, from, to }: Candidate, scale: Scale, limit: number): PassageHit[] {
  const { segment } = scored;
  const all: PassageHit[] = [];
  for (let chunk = from; chunk < to; chunk++)
    all.push({
      chunk: segment.chunkOf[chunk] ?? 0,
      score: joinedScore(scored, scale, chunk),
      words: segment.words[chunk] ?? 0,
      similarity: segment.similarities?.values[chunk] ?? 0,
    });
  const sorted = all.toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
  const floor = limit === Infinity ? 0 : passageShare * (sorted[0]?.score ?? 0);
  return sorted.filter(({ score }) => score > 0 && score >= floor).slice(0, limit);
}
