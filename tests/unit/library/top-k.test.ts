import { describe, expect, it } from 'vitest';
import { fuse, minMax } from '@/lib/library/fusion';
import { topK } from '@/lib/library/top-k';
import { dotProducts } from '@/lib/library/vector-scan';

describe('topK', () => {
  it('agrees with sorting', () => {
    const scores = Float32Array.from({ length: 500 }, (_, at) => ((at * 7919) % 101) / 10);
    const sorted = [...scores.entries()].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, 20);
    expect(topK(scores, 20).map(({ index }) => index)).toEqual(sorted.map(([at]) => at));
  });

  it('keeps to the floor and to k', () => {
    expect(topK(Float32Array.of(0, 2, 1), 5, 0).map(({ index }) => index)).toEqual([1, 2]);
    expect(topK(Float32Array.of(1, 2), 0)).toEqual([]);
    expect(topK(new Float32Array(0), 3)).toEqual([]);
  });
});

describe('fuse', () => {
  it('stretches both sides to 0–1 and mixes them', () => {
    expect([...fuse(Float32Array.of(0, 10, 5), Float32Array.of(0.2, 0.2, 0.6), 0.5)]).toEqual([
      0, 0.5, 0.75,
    ]);
    expect([...minMax(Float32Array.of(3, 3))]).toEqual([0, 0]);
  });
});

describe('dotProducts', () => {
  it('multiplies a vector with each row', () => {
    expect([...dotProducts(Float32Array.of(1, 2), Float32Array.of(1, 0, 0, 1, 3, 3))]).toEqual([
      1, 2, 9,
    ]);
    expect(dotProducts(new Float32Array(0), new Float32Array(0))).toHaveLength(0);
  });
});
