/** So many segments of about one size become one of the next. */
const fanOut = 4;

/** A segment in which more than this share of the chunks is gone is made anew. */
const goneShare = 0.5;

export interface SegmentSize {
  id: number;
  chunks: number;
  /** Chunks whose document is still there. */
  alive: number;
}

/**
 * Which segments to merge next; none when all is well. Logarithmic merging (Lester, Moffat & Zobel 2005): a chunk is
 * written again once per power of `fanOut`, and a search meets few segments however many documents came in one by one.
 */
export function segmentsToMerge(segments: readonly SegmentSize[]): number[] {
  const tiers = new Map<number, SegmentSize[]>();
  for (const segment of segments) {
    if (segment.alive < segment.chunks * (1 - goneShare)) return [segment.id];
    const tier = Math.floor(Math.log(Math.max(1, segment.alive)) / Math.log(fanOut));
    const own = tiers.get(tier) ?? [];
    tiers.set(tier, own);
    own.push(segment);
    if (own.length === fanOut) return own.map(({ id }) => id);
  }
  return [];
}
