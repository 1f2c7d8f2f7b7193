import { describe, expect, it } from 'vitest';
import { readRecipe } from '@/lib/engines/embedding/embedding-recipe';
import { lengthBatches } from '@/lib/engines/embedding/length-batches';
import { pool } from '@/lib/engines/embedding/pooling';

describe('lengthBatches', () => {
  it('runs every text once, with those of its length', () => {
    const lengths = Array.from({ length: 100 }, (_, index) => 1 + ((index * 37) % 90));
    const batches = lengthBatches(lengths);
    expect(batches.flat().toSorted((a, b) => a - b)).toEqual([...lengths.keys()]);
    const spans = batches.map((batch) => batch.map((index) => lengths[index] ?? 0));
    for (const [index, span] of spans.entries()) {
      expect(Math.min(...span)).toBeGreaterThanOrEqual(Math.max(0, ...(spans[index - 1] ?? [])));
    }
  });

  it('bounds what one run computes, padding included', () => {
    expect(lengthBatches([10, 500, 501, 502, 20, 30])).toEqual([[0, 4, 5], [1, 2], [3]]);
    expect(lengthBatches([2000, 2000])).toEqual([[0], [1]]);
    expect(Math.max(...lengthBatches(Array(200).fill(1)).map(({ length }) => length))).toBe(32);
  });

  it('has nothing to run for nothing', () => {
    expect(lengthBatches([])).toEqual([]);
  });
});

describe('pool', () => {
  const values = Float32Array.of(3, 0, 0, 3, 9, 9, 0, 5, 7, 7, 7, 7);
  const mask = [
    [1, 1, 0],
    [1, 0, 0],
  ];
  const of = (pooling: 'mean' | 'cls') =>
    pool({ values, mask, tokens: 3, dimensions: 2 }, pooling).map((vector) => [...vector]);

  it('takes the mean of the tokens that are no padding', () => {
    expect(of('mean')).toEqual([
      [Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2)],
      [0, 1],
    ]);
  });

  it('takes the first token', () => {
    expect(of('cls')).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('readRecipe', () => {
  const recipe = (files: Record<string, unknown>) =>
    readRecipe({
      files: [],
      findDamage: () => Promise.resolve(null),
      open: (path) =>
        Promise.resolve(path in files ? new File([JSON.stringify(files[path])], path) : null),
    });

  it('takes what sentence-transformers wrote down', async () => {
    const found = await recipe({
      '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
      'config_sentence_transformers.json': { prompts: { query: 'q: ', passage: 'p: ' } },
    });
    expect(found).toEqual({ pooling: 'cls', prefixes: { query: 'q: ', document: 'p: ' } });
  });

  it('takes the mean, and no prefix, where nothing is written down', async () => {
    const usual = { pooling: 'mean', prefixes: { query: '', document: '' } };
    expect(await recipe({})).toEqual(usual);
    expect(await recipe({ 'config_sentence_transformers.json': 'none' })).toEqual(usual);
  });
});
