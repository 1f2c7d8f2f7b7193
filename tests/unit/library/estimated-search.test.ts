import { describe, expect, it } from 'vitest';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex, type DocumentHit, type SearchOptions } from '@/lib/library/library-index';
import { normalize } from '@/lib/library/static-embedder';
import { ask, randomNumbers, wordEmbedder } from './library-fixture';

const dimensions = 128;
const documents = 3000;
const nothing = ask('§');

/** Bell-shaped: what embedding models make is. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/** Documents of two chunks with vectors in clusters, `lean` of each along one common direction. */
function clusteredVectors(lean: number): Float32Array {
  const random = randomNumbers(5);
  const centres = Float32Array.from({ length: 50 * dimensions }, () => gaussian(random));
  const common = Float32Array.from({ length: dimensions }, () => gaussian(random));
  normalize(common);
  const vectors = new Float32Array(2 * documents * dimensions);
  for (let row = 0; row < 2 * documents; row++) {
    const own = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const centre = Math.floor(random() * 50) * dimensions;
    for (let d = 0; d < dimensions; d++) own[d] = (centres[centre + d] ?? 0) + gaussian(random);
    normalize(own);
    for (let d = 0; d < dimensions; d++)
      own[d] = lean * (common[d] ?? 0) + Math.sqrt(1 - lean ** 2) * (own[d] ?? 0);
    normalize(own);
  }
  return vectors;
}

function indexOf(vectors: Float32Array, segments = 1): LibraryIndex {
  const index = new LibraryIndex();
  const size = documents / segments;
  let from = 0;
  const embedder = {
    id: 'clusters',
    dimensions,
    embedAll: ({ length }: readonly string[]) =>
      vectors.subarray(from * dimensions, (from += length) * dimensions),
  };
  for (let s = 0; s < segments; s++)
    index.addSegment(
      `s${s}`,
      buildSegment(
        Array.from({ length: size }, (_, at) => ({
          number: s * size + at,
          title: '',
          language: 'en',
          chunks: [
            { headings: [], text: (s * size + at) % 10 === 0 ? 'tide' : 'sea' },
            { headings: [], text: 'sea' },
          ],
        })),
        embedder,
      ),
    );
  return index;
}

function queryNear(vectors: Float32Array, row: number): Float32Array {
  const random = randomNumbers(row);
  const own = vectors.slice(row * dimensions, (row + 1) * dimensions);
  for (let d = 0; d < dimensions; d++)
    own[d] = (own[d] ?? 0) + (0.7 * gaussian(random)) / Math.sqrt(dimensions);
  normalize(own);
  return own;
}

function optionsFor(vector: Float32Array, more: Partial<SearchOptions>): SearchOptions {
  const embedder = { id: 'clusters', weight: () => 1, embed: () => vector };
  return { embedder, limit: 10, passages: 2, ...more };
}

/** Documents with the similarities of their passages: scores lie on the scale of the estimates. */
function found(hits: readonly DocumentHit[]): unknown {
  return hits.map(({ document, passages }) => [
    document,
    passages.map(({ chunk, similarity }) => [chunk, similarity]),
  ]);
}

function shareFound(index: LibraryIndex, vectors: Float32Array): number {
  let same = 0;
  for (let query = 0; query < 40; query++) {
    const vector = queryNear(vectors, query * 149);
    const [some, all] = [0, Infinity].map((estimateFrom) =>
      index.search(nothing, optionsFor(vector, { estimateFrom })),
    );
    const exact = new Set(all?.map(({ document }) => document));
    same += some?.filter(({ document }) => exact.has(document)).length ?? 0;
  }
  return same / 400;
}

describe('a search that estimates first', () => {
  const vectors = clusteredVectors(0);
  const index = indexOf(vectors, 3);

  it('finds what comparing all finds', () => {
    expect(shareFound(index, vectors)).toBeGreaterThanOrEqual(0.99);
  });

  it('finds it also where all vectors lean one way', () => {
    const leaning = clusteredVectors(0.85);
    expect(shareFound(indexOf(leaning, 3), leaning)).toBeGreaterThanOrEqual(0.98);
  });

  it('says how near passages are as if all had been compared, in the same order', () => {
    const vector = queryNear(vectors, 8);
    const [some, all] = [0, Infinity].map((estimateFrom) =>
      index.search(nothing, optionsFor(vector, { estimateFrom, limit: 3, passages: Infinity })),
    );
    expect(found(some ?? [])).toEqual(found(all ?? []));
  });

  it('compares all of those few that may be found', () => {
    const vector = queryNear(vectors, 33);
    const accept = (document: number): boolean => document % 50 === 7;
    const [some, all] = [0, Infinity].map((estimateFrom) =>
      index.search(nothing, optionsFor(vector, { estimateFrom, accept, limit: 20 })),
    );
    expect(some?.length).toBe(20);
    expect(some?.map(({ document }) => document)).toEqual(all?.map(({ document }) => document));
  });

  it('finds the same however documents fell into segments', () => {
    const one = indexOf(vectors, 1);
    for (const row of [4, 900, 3001]) {
      const options = optionsFor(queryNear(vectors, row), { estimateFrom: 0, limit: 3 });
      expect(found(one.search(nothing, options))).toEqual(found(index.search(nothing, options)));
    }
  });

  it('does not find what was removed, and finds the next instead', () => {
    const own = indexOf(vectors, 2);
    const options = optionsFor(queryNear(vectors, 500), { estimateFrom: 0, limit: 5 });
    const before = own.search(nothing, options).map(({ document }) => document);
    for (const document of before.slice(0, 2)) own.removeDocument(document);
    const after = own.search(nothing, options).map(({ document }) => document);
    expect(after.slice(0, 3)).toEqual(before.slice(2));
    expect(after).toHaveLength(5);
  });

  it('joins words with exact similarities', () => {
    const embedder = { id: 'clusters', weight: () => 0.4, embed: () => queryNear(vectors, 40) };
    const [some, all] = [0, Infinity].map((estimateFrom) =>
      index.search(ask('tide'), { embedder, limit: 5, passages: 1, estimateFrom }),
    );
    expect(some?.[0]?.document).toBe(all?.[0]?.document);
    expect(some?.every(({ document }) => document % 10 === 0)).toBe(true);
    expect(some?.[0]?.passages[0]?.similarity).toBe(all?.[0]?.passages[0]?.similarity);
  });

  it('orders equal ones by their number, and takes as many as are asked for', () => {
    const same = new Float32Array(2 * documents * dimensions).fill(1 / Math.sqrt(dimensions));
    same.fill(0, dimensions, 2 * dimensions);
    const vector = same.slice(0, dimensions);
    const hits = indexOf(same).search(
      nothing,
      optionsFor(vector, { estimateFrom: 0, limit: 1200 }),
    );
    expect(hits.map(({ document }) => document)).toEqual(
      Array.from({ length: 1200 }, (_, at) => at),
    );
  });

  it('knows a query without a vector', () => {
    const zeros = optionsFor(new Float32Array(dimensions), { estimateFrom: 0 });
    expect(index.search(nothing, zeros)).toEqual([]);
    expect(index.search(ask('tide'), { ...zeros, embedder: wordEmbedder })).toHaveLength(10);
  });
});
