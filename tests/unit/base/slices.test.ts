import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce, inSlices } from '@/lib/base/slices';

let now = 0;

/** Steps of so many milliseconds each. */
function* work(steps: readonly number[]): Generator<undefined, string> {
  for (const step of steps) {
    now += step;
    yield;
  }
  return 'done';
}

afterEach(() => vi.restoreAllMocks());

describe('work in slices', () => {
  it('pauses when it has held the thread for a frame, not before', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pauses: number[] = [];
    const pause = () => {
      pauses.push(now);
      // Whoever came in between took long: that is not this work's time.
      now += 1000;
      return Promise.resolve();
    };
    now = 0;
    expect(await inSlices(work([5, 5, 5, 5, 1, 40, 15, 1]), pause)).toBe('done');
    expect(pauses).toEqual([20, 1061, 2077]);
  });

  it('ends as it would in one go', async () => {
    expect(atOnce(work([1, 2, 3]))).toBe('done');
    const failing = function* (): Generator<undefined, never> {
      yield;
      throw new Error('broken');
    };
    await expect(inSlices(failing(), () => Promise.resolve())).rejects.toThrow('broken');
  });
});
