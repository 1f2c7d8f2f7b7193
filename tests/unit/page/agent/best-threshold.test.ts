import { describe, expect, it } from 'vitest';
import { bestThreshold } from '@/lib/page/agent/best-threshold';

describe('bestThreshold', () => {
  it('parts what is likely from what is not', () => {
    const threshold = bestThreshold([0.05, 0.9, 0.95, 0.1], [100, 100, 100, 100]);
    expect(threshold).toBeGreaterThan(0.1);
    expect(threshold).toBeLessThanOrEqual(0.5);
  });

  it('takes more along where a page is hard to judge', () => {
    const words = [100, 100, 100, 100, 100, 100];
    const clear = bestThreshold([0.98, 0.97, 0.96, 0.3, 0.3, 0.02], words);
    const unclear = bestThreshold([0.5, 0.4, 0.3, 0.3, 0.3, 0.02], words);
    expect(clear).toBeGreaterThan(0.3);
    expect(unclear).toBeLessThanOrEqual(0.3);
  });

  it('stays within reason on a page without likely content', () => {
    expect(bestThreshold([0.01, 0.02], [5, 5])).toBe(0.2);
    expect(bestThreshold([], [])).toBe(0.5);
  });
});
