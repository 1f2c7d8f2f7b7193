import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/base/slices';
import { packVectors, withCodes } from '@/lib/library/packed-vectors';
import { normalize } from '@/lib/library/static-embedder';
import { VectorStore, type Similarities, type VectorBlock } from '@/lib/library/vector-store';
import { randomNumbers } from './library-fixture';

function randomVectors(count: number, dimensions: number, seed: number): Float32Array {
  const random = randomNumbers(seed);
  const vectors = Float32Array.from({ length: count * dimensions }, () => random() - 0.5);
  for (let row = 0; row < count; row++)
    normalize(vectors.subarray(row * dimensions, (row + 1) * dimensions));
  return vectors;
}

function added(store: VectorStore, vectors: Float32Array, dimensions: number): VectorBlock {
  const block = store.add(packVectors('m', dimensions, vectors));
  if (!block) throw new Error('no memory');
  return block;
}

function compared(store: VectorStore, block: VectorBlock, query: Float32Array): Similarities {
  store.ask(query);
  return store.compare(block);
}

function expectProducts(
  { values: similarities, least, greatest }: Similarities,
  vectors: Float32Array,
  query: Float32Array,
): void {
  expect(similarities.length).toBe(vectors.length / query.length);
  expect([least, greatest]).toEqual([Math.min(...similarities), Math.max(...similarities)]);
  similarities.forEach((similarity, row) => {
    const exact = query.reduce(
      (sum, component, d) => sum + component * (vectors[row * query.length + d] ?? 0),
      0,
    );
    expect(Math.abs(similarity - exact)).toBeLessThan(0.006);
  });
}

describe('a vector store', () => {
  it('compares like single precision but for the rounding, in any number of dimensions', () => {
    const store = new VectorStore();
    for (const dimensions of [1, 7, 32, 33, 100, 256, 384, 1024]) {
      const vectors = randomVectors(19, dimensions, dimensions);
      const block = added(store, vectors, dimensions);
      const query = randomVectors(1, dimensions, 5);
      expectProducts(compared(store, block, query), vectors, query);
    }
  });

  it('does not overflow where all components are as large as can be', () => {
    const store = new VectorStore();
    const ones = new Float32Array(2048).fill(1 / Math.sqrt(2048));
    expect(compared(store, added(store, ones, 2048), ones).greatest).toBeCloseTo(1, 3);
    expect(
      compared(
        store,
        added(store, ones, 2048),
        ones.map((component) => -component),
      ).least,
    ).toBeCloseTo(-1, 3);
  });

  it('fills gaps again and leaves other blocks as they are', () => {
    const store = new VectorStore();
    const sets = [900, 40, 700, 300].map((count, seed) => randomVectors(count, 64, seed + 1));
    const blocks = sets.map((vectors) => added(store, vectors, 64));
    for (const at of [0, 2]) if (blocks[at]) store.remove(blocks[at]);
    for (const [at, count] of [
      [0, 300],
      [2, 650],
      [4, 5000],
    ] as const) {
      sets[at] = randomVectors(count, 64, 50 + at);
      blocks[at] = added(store, sets[at], 64);
    }
    const query = randomVectors(1, 64, 9);
    blocks.forEach((block, at) =>
      expectProducts(compared(store, block, query), sets[at] ?? new Float32Array(0), query),
    );
  });

  it('knows zero vectors, zero queries and empty blocks', () => {
    const store = new VectorStore();
    const block = added(store, new Float32Array(6), 3);
    expect([...compared(store, block, Float32Array.of(0, 1, 0)).values]).toEqual([0, 0]);
    const other = added(store, randomVectors(2, 3, 1), 3);
    expect([...compared(store, other, new Float32Array(3)).values]).toEqual([0, 0]);
    expect(
      compared(store, added(store, new Float32Array(0), 3), Float32Array.of(0, 1, 0)).values,
    ).toEqual(new Float32Array(0));
  });

  it('estimates within the noise of single bits, and makes exact what is asked for', () => {
    const store = new VectorStore();
    for (const [count, dimensions] of [
      [256, 256],
      [301, 100],
      [1000, 384],
    ] as const) {
      const block = added(store, randomVectors(count, dimensions, count), dimensions);
      store.ask(randomVectors(1, dimensions, 5));
      const exact = store.compare(block).values.slice();
      const { values, least, greatest } = store.estimate(block);
      expect([least, greatest]).toEqual([Math.min(...values), Math.max(...values)]);
      const square = values.reduce((sum, value, at) => sum + (value - (exact[at] ?? 0)) ** 2, 0);
      expect(Math.sqrt(square / count)).toBeLessThan(0.8 / Math.sqrt(dimensions));
      const others = values.slice(0, 9);
      store.refine(block, 9, 200);
      expect(values.slice(9, 200)).toEqual(exact.slice(9, 200));
      expect(values.slice(0, 9)).toEqual(others);
    }
  });

  it('estimates by the codes that came with the vectors, and makes them of those that do not fit', () => {
    for (const [count, dimensions] of [
      [301, 100],
      [512, 256],
    ] as const) {
      const store = new VectorStore();
      const plain = packVectors('m', dimensions, randomVectors(count, dimensions, 4));
      const coded = atOnce(withCodes(plain));
      if (!coded.codes) throw new Error('no codes');
      const { factors, offsets } = coded.codes;
      const others = { factors: factors.map(() => 0), offsets: offsets.map(() => 0.25) };
      const query = randomVectors(1, dimensions, 5);
      store.ask(query);
      const estimated = (vectors: typeof plain): number[] => {
        const block = store.add(vectors);
        if (!block) throw new Error('no memory');
        return [...store.estimate(block).values];
      };
      const expected = estimated(plain);
      expect(estimated(coded)).toEqual(expected);
      const marked = estimated({ ...coded, codes: { ...coded.codes, ...others } });
      expect(new Set(marked).size).toBe(1);
      const short = {
        ...coded.codes,
        factors: factors.subarray(32),
        offsets: offsets.subarray(32),
      };
      expect(estimated({ ...coded, codes: short })).toEqual(expected);
    }
  });

  it('compares the vectors of a small block instead of estimating them', () => {
    const store = new VectorStore();
    const block = added(store, randomVectors(40, 64, 2), 64);
    store.ask(randomVectors(1, 64, 3));
    const exact = store.compare(block).values.slice();
    expect(store.estimate(block).values).toEqual(exact);
  });

  it('refuses what does not fit together', () => {
    const store = new VectorStore();
    const block = added(store, randomVectors(2, 3, 1), 3);
    expect(() => compared(store, block, Float32Array.of(1, 0))).toThrow(RangeError);
    expect(() => compared(new VectorStore(), block, Float32Array.of(1, 0, 0))).toThrow(RangeError);
    expect(() => store.add({ ...packVectors('m', 3, new Float32Array(6)), dimensions: 2 })).toThrow(
      RangeError,
    );
  });
});
