import { beforeAll, describe, expect, it } from 'vitest';
import { StaticEmbedder } from '@/lib/library/static-embedder';
import { WordPieces } from '@/lib/library/word-pieces';
import reference from '../../fixtures/embedder/examples.json';
import { shippedEmbedder } from '../embedder';

describe('the shipped embedder', () => {
  let embedder: StaticEmbedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it.each(reference.examples)('reproduces “$text”', ({ text, ids, vector }) => {
    expect(embedder.encode(text)).toEqual(ids);
    const embedded = embedder.embed(text);
    expect(embedded).toHaveLength(256);
    vector.forEach((component, d) =>
      expect(Math.abs((embedded[d] ?? NaN) - component)).toBeLessThan(1e-4),
    );
  });

  it('gives unit vectors, and zeros for nothing', () => {
    expect(Math.hypot(...embedder.embed('A quiet afternoon.'))).toBeCloseTo(1, 5);
    expect(Math.hypot(...embedder.embed('  '))).toBe(0);
  });

  it('finds subjects telling and function words not', () => {
    expect(embedder.salience('photosynthesis')).toBeGreaterThan(embedder.salience('used'));
    expect(embedder.salience('used')).toBeGreaterThan(embedder.salience('the'));
    expect(embedder.salience('qzxwv')).toBeGreaterThan(1);
  });
});

describe('WordPieces', () => {
  const pieces = new WordPieces(
    ['[PAD]', '[UNK]', 'un', 'do', '##do', '##ne', '日', '##本', '!'].join('\n'),
  );

  it('takes the longest piece from the left and gives up on a word as a whole', () => {
    expect(pieces.encode('undo')).toEqual([2, 4]);
    expect(pieces.encode('DONE!')).toEqual([3, 5, 8]);
    expect(pieces.encode('undone undox')).toEqual([2, 4, 5, 1]);
    expect(pieces.encode('日本')).toEqual([6, 7]);
    expect(pieces.encode('Ünd')).toEqual([1]);
    expect(pieces.encode('')).toEqual([]);
  });
});

describe('StaticEmbedder', () => {
  it('refuses files that do not belong together', () => {
    expect(
      () =>
        new StaticEmbedder({
          vocabulary: 'a\nb\n',
          vectors: new ArrayBuffer(8),
          scales: new ArrayBuffer(4),
        }),
    ).toThrow(RangeError);
  });
});
