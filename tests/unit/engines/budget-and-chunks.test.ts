import { describe, expect, it } from 'vitest';
import { ChunkSize } from '@/lib/engines/transformers/chunk-size';
import { contextBudget, updateSpeed } from '@/lib/engines/transformers/context-budget';

describe('contextBudget', () => {
  it.each([
    [100, 8192, 512, 400],
    [10, 8192, 512, 256],
    [1e6, 8192, 512, 7680],
    [1e6, 512, 512, 1],
  ])('at %i tokens/s in a window of %i minus %i is %i', (speed, window, reserved, budget) => {
    expect(contextBudget(speed, window, reserved)).toBe(budget);
  });
});

describe('updateSpeed', () => {
  it('starts with the first run and follows the later ones slowly', () => {
    expect(updateSpeed(null, { promptTokens: 100, reusedTokens: 0, prefillTime: 1000 })).toBe(100);
    expect(updateSpeed(100, { promptTokens: 200, reusedTokens: 0, prefillTime: 1000 })).toBeCloseTo(
      130,
    );
  });

  it('counts only what was read, not what was kept from before', () => {
    const run = { promptTokens: 1000, reusedTokens: 900, prefillTime: 1000 };
    expect(updateSpeed(null, run)).toBe(100);
    expect(updateSpeed(50, { ...run, reusedTokens: 990 })).toBe(50);
  });

  it('learns nothing from a run too short to tell', () => {
    expect(updateSpeed(50, { promptTokens: 8, reusedTokens: 0, prefillTime: 1 })).toBe(50);
    expect(updateSpeed(null, { promptTokens: 0, reusedTokens: 0, prefillTime: 0 })).toBeNull();
  });
});

describe('ChunkSize', () => {
  it('aims for chunks of 250 ms, of few sizes', () => {
    const size = new ChunkSize();
    expect(size.current).toBe(16);
    size.measured(16, 16);
    expect(size.current).toBe(192);
    size.measured(192, 10);
    expect(size.current).toBe(512);
  });

  it('never falls below what is worth a run', () => {
    const size = new ChunkSize();
    size.measured(16, 16_000);
    expect(size.current).toBe(16);
  });

  it('is not fooled by one slow chunk', () => {
    const size = new ChunkSize();
    size.measured(16, 16);
    size.measured(192, 2000);
    expect(size.current).toBe(192);
  });
});
