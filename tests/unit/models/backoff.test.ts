import { describe, expect, it, vi } from 'vitest';
import {
  maxFruitlessAttempts,
  parseRetryAfter,
  retryDelay,
  sleep,
} from '@/lib/models/download/backoff';

describe('retryDelay', () => {
  it('doubles up to a limit', () => {
    const delays = Array.from({ length: maxFruitlessAttempts }, (_, n) => retryDelay(n + 1, null));
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000]);
  });

  it('waits as long as the server asks, within reason', () => {
    expect(retryDelay(1, 30_000)).toBe(30_000);
    expect(retryDelay(6, 1000)).toBe(8000);
    expect(retryDelay(1, 86_400_000)).toBe(600_000);
  });
});

describe('parseRetryAfter', () => {
  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['7', 7000],
    ['Thu, 01 Jan 1970 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 1969 00:00:00 GMT', 0],
  ])('reads %j as %j', (header, expected) => {
    expect(parseRetryAfter(header, 0)).toBe(expected);
  });
});

describe('sleep', () => {
  it('ends early with the reason of the signal', async () => {
    vi.useFakeTimers();
    const stop = new AbortController();
    const slept = sleep(60_000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(slept).rejects.toThrow('enough');
    await expect(sleep(1, stop.signal)).rejects.toThrow('enough');
    vi.useRealTimers();
  });
});
