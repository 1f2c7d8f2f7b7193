import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StallWatch } from '@/lib/models/download/stall-watch';

describe('StallWatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Seconds until it gives the connection up, at most a minute. */
  function patience(bytesAt: (second: number) => number): number {
    const watch = new StallWatch();
    for (let second = 1; second <= 60; second++) {
      watch.touch(bytesAt(second));
      vi.advanceTimersByTime(1000);
      if (watch.signal.aborted) return second;
    }
    watch.stop();
    return Infinity;
  }

  it.each([
    ['nothing ever comes', () => 0, 15],
    ['it falls silent', (second: number) => (second === 1 ? 1e6 : 0), 16],
    ['it trickles', () => 100, 15],
    ['it is slow, but comes', () => 2000, Infinity],
    ['it pauses now and then', (second: number) => (second % 10 === 0 ? 1e6 : 0), Infinity],
  ])('when %s', (_case, bytesAt, seconds) => {
    expect(patience(bytesAt)).toBe(seconds);
  });
});
