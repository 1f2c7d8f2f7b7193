import { describe, expect, it } from 'vitest';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { packVectors } from '@/lib/library/packed-vectors';
import { spreadVectors } from '@/lib/library/spread-vectors';
import { normalize } from '@/lib/library/static-embedder';
import { modelDenseWeight } from '@/lib/library/text-model';
import { dotProducts } from '@/lib/library/vector-scan';
import { VectorStore } from '@/lib/library/vector-store';
import { ask, randomNumbers } from './library-fixture';

const [count, own, dimensions] = [2000, 224, 256] as const;
const asked = 40;

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/** What a text is about: clustered, in the first components. The last `asked` are near the first ones. */
function subjects(): Float32Array[] {
  const random = randomNumbers(5);
  const fresh = (): Float32Array => Float32Array.from({ length: own }, () => gaussian(random));
  const centres = Array.from({ length: 40 }, fresh);
  const near = (from: Float32Array | undefined, noise: number): Float32Array => {
    const vector = fresh().map((component, d) => (from?.[d] ?? 0) + noise * component);
    normalize(vector);
    return vector;
  };
  const texts = Array.from({ length: count }, (_, at) => near(centres[at % 40], 1));
  const queries = texts.slice(0, asked).map((text) => near(text, 0.05));
  return [...texts, ...queries];
}

/**
 * Unit vectors of which `lean` is one direction that all have in common, as with E5: any two texts have a cosine of .7
 * at least.
 */
function leaning(lean: number, common: Float32Array): Float32Array {
  const vectors = new Float32Array((count + asked) * dimensions);
  subjects().forEach((subject, at) => {
    const vector = vectors.subarray(at * dimensions, (at + 1) * dimensions);
    vector.set(subject.map((component) => Math.sqrt(1 - lean ** 2) * component));
    for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) + lean * (common[d] ?? 0);
    normalize(vector);
  });
  return vectors;
}

const alone = new Float32Array(dimensions);
alone[250] = 1;
const random = randomNumbers(8);
const several = Float32Array.from({ length: dimensions }, (_, d) =>
  d < own ? 0 : gaussian(random),
);
normalize(several);
const models = {
  'does not': leaning(0, alone),
  'leans by one component': leaning(0.85, alone),
  'leans far by one component': leaning(0.95, alone),
  'leans by several components': leaning(0.85, several),
};

function rowOf(vectors: Float32Array, at: number): Float32Array {
  return vectors.subarray(at * dimensions, (at + 1) * dimensions);
}

function best(scores: Float32Array, limit: number): number[] {
  return [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, limit);
}

/** As they come from `withSpreadVectors`. */
function spread(vectors: Float32Array): Float32Array {
  const copy = vectors.slice();
  spreadVectors(copy, dimensions);
  return copy;
}

describe('spreading', () => {
  it('leaves lengths and dot products as they are, in any number of dimensions', () => {
    const numbers = randomNumbers(2);
    for (const size of [1, 7, 24, 128, 384, 1000]) {
      const vectors = Float32Array.from({ length: 3 * size }, () => numbers() - 0.5);
      const products = (): Float32Array[] =>
        [0, 1, 2].map((at) => dotProducts(vectors.slice(at * size, (at + 1) * size), vectors));
      const before = products();
      spreadVectors(vectors, size);
      products().forEach((row, at) =>
        row.forEach((product, other) => {
          expect(product).toBeCloseTo(before[at]?.[other] ?? NaN, 3);
        }),
      );
    }
  });

  it('leaves no component large, whether one was or all were alike', () => {
    for (const vector of [alone.slice(), new Float32Array(dimensions).fill(1 / 16)]) {
      spreadVectors(vector, dimensions);
      expect(Math.max(...vector.map(Math.abs))).toBeLessThan(0.3);
    }
  });
});

describe.each(Object.entries(models))('a model that %s', (_, vectors) => {
  const texts = vectors.subarray(0, count * dimensions);
  const stored = spread(vectors);

  it('finds the nearest, compared in int8 and estimated from single bits', () => {
    const store = new VectorStore();
    const block = store.add(packVectors('m', dimensions, stored.subarray(0, texts.length)));
    if (!block) throw new Error('no memory');
    let compared = 0;
    let estimated = 0;
    for (let query = count; query < count + asked; query++) {
      const exact = best(dotProducts(rowOf(vectors, query), texts), 10);
      store.ask(rowOf(stored, query));
      const all = new Set(best(store.compare(block).values.slice(), 10));
      const some = new Set(best(store.estimate(block).values.slice(), 220));
      compared += exact.filter((text) => all.has(text)).length;
      estimated += exact.filter((text) => some.has(text)).length;
    }
    expect(compared / (10 * asked)).toBeGreaterThanOrEqual(0.97);
    expect(estimated / (10 * asked)).toBeGreaterThanOrEqual(0.97);
  });

  it('has as much to say beside words as one that does not lean', () => {
    const hits = [models['does not'], vectors].map((each) => {
      const made = spread(each);
      let from = 0;
      const index = new LibraryIndex();
      const documents = Array.from({ length: count }, (__, number) => ({
        number,
        title: '',
        language: 'en',
        chunks: [{ headings: [], text: number % 7 === 0 ? 'the tide at sea' : 'the sea' }],
      }));
      const embedAll = ({ length }: readonly string[]): Float32Array =>
        made.subarray(from * dimensions, (from += length) * dimensions);
      index.addSegment('all', buildSegment(documents, { id: 'm', dimensions, embedAll }));
      return Array.from({ length: asked }, (__, query) =>
        [Infinity, 0].map((estimateFrom) =>
          index.search(ask('tide'), {
            embedder: {
              id: 'm',
              weight: () => modelDenseWeight,
              embed: () => rowOf(made, count + query),
            },
            limit: 10,
            passages: 1,
            estimateFrom,
          }),
        ),
      ).flat();
    });
    const [upright, found] = hits;
    let same = 0;
    upright?.forEach((right, at) => {
      const documents = new Map(found?.[at]?.map(({ document, score }) => [document, score]));
      same += right.filter(({ document }) => documents.has(document)).length;
      const [first] = right;
      expect(
        Math.abs((documents.get(first?.document ?? -1) ?? 0) - (first?.score ?? 1)),
      ).toBeLessThan(0.1);
    });
    expect(same / (2 * 10 * asked)).toBeGreaterThanOrEqual(0.95);
  });
});
