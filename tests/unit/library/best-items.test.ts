import { describe, expect, it } from 'vitest';
import { BestItems } from '@/lib/library/best-items';

describe('the best items', () => {
  it('are the first of all in order, however many are kept', () => {
    const all = Array.from({ length: 300 }, (_, at) => (at * 7919) % 101);
    for (const limit of [0, 1, 2, 7, 64, 299, 300, 500]) {
      const best = new BestItems<number>(limit, (one, other) => one > other);
      for (const item of all) best.offer(item);
      const sorted = all.toSorted((a, b) => b - a).slice(0, limit);
      expect(best.sorted()).toEqual(sorted);
      expect(best.worst).toBe(limit > 300 ? undefined : sorted.at(-1));
    }
  });
});
