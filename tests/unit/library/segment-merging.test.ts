import { describe, expect, it } from 'vitest';
import { segmentsToMerge, type SegmentSize } from '@/lib/library/segment-merging';

describe('merging of segments', () => {
  it('leaves few segments and writes each chunk few times, however they come', () => {
    let segments: SegmentSize[] = [];
    let written = 0;
    let most = 0;
    for (let id = 0; id < 5000; id += 1) {
      segments.push({ id, chunks: 10, alive: 10 });
      for (let ids = segmentsToMerge(segments); ids.length > 0; ids = segmentsToMerge(segments)) {
        const chunks = segments
          .filter((segment) => ids.includes(segment.id))
          .reduce((sum, segment) => sum + segment.alive, 0);
        written += chunks;
        segments = segments.filter((segment) => !ids.includes(segment.id));
        segments.push({ id: ids[0] ?? 0, chunks, alive: chunks });
      }
      most = Math.max(most, segments.length);
    }
    expect(most).toBeLessThan(30);
    expect(written / 50_000).toBeLessThan(8);
    expect(segments.reduce((sum, { alive }) => sum + alive, 0)).toBe(50_000);
  });

  it('wins back the space of what is gone', () => {
    expect(segmentsToMerge([{ id: 7, chunks: 100, alive: 40 }])).toEqual([7]);
    expect(segmentsToMerge([{ id: 7, chunks: 100, alive: 60 }])).toEqual([]);
  });
});
