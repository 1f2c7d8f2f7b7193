import type { IndexedSegment } from './indexed-segment';

export interface ScoredSegment {
  segment: IndexedSegment;
  /** 1 for the chunks that may be found; null where all may. */
  allowed: Uint8Array | null;
}

/** What makes one score of two: words and meaning each stretched to 0–1 over everything there is. */
export interface Scale {
  perWord: number;
  /** 0 where meaning does not count. */
  perSimilarity: number;
  lowestSimilarity: number;
}

/** @param weight of meaning beside words, 0–1 */
export function scaleOf(segments: readonly ScoredSegment[], weight: number): Scale {
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

/** Score of a chunk; 0 for what may not be found. */
export function joinedScore(
  { segment, allowed }: ScoredSegment,
  scale: Scale,
  chunk: number,
): number {
  if (allowed?.[chunk] === 0) return 0;
  const { words, similarities } = segment;
  const byWords = scale.perWord * (words[chunk] ?? 0);
  if (!similarities || scale.perSimilarity === 0) return byWords;
  return (
    byWords + scale.perSimilarity * ((similarities.values[chunk] ?? 0) - scale.lowestSimilarity)
  );
}

/**
 * The first chunk from one on, every so many, whose score reaches a bar; how many there are where none does. It may be one that
 * may not be found. Nearly all the time of ranking goes by here, so there is nothing in it but the sum.
 */
export function nextReaching(
  { words, similarities }: IndexedSegment,
  { perWord, perSimilarity, lowestSimilarity }: Scale,
  bar: number,
  from: number,
  step = 1,
): number {
  const size = words.length;
  if (!similarities || perSimilarity === 0) {
    for (let chunk = from; chunk < size; chunk += step)
      if (perWord * (words[chunk] ?? 0) >= bar) return chunk;
    return size;
  }
  const { values } = similarities;
  for (let chunk = from; chunk < size; chunk += step)
    if (
      perWord * (words[chunk] ?? 0) + perSimilarity * ((values[chunk] ?? 0) - lowestSimilarity) >=
      bar
    )
      return chunk;
  return size;
}
