import { describe, expect, it } from 'vitest';
import { chunkTerms, queryTerms } from '@/lib/library/index-terms';
import {
  buildSegment,
  chunkTexts,
  mergeSegments,
  type SegmentDocument,
} from '@/lib/library/index-segment';
import { LibraryIndex, type DocumentHit, type SearchOptions } from '@/lib/library/library-index';
import { packVectors } from '@/lib/library/packed-vectors';
import { ask, randomDocuments, randomNumbers, randomQuery, wordEmbedder } from './library-fixture';

const options: SearchOptions = { embedder: wordEmbedder, limit: 10, passages: 3 };

function indexOf(documents: readonly SegmentDocument[], segments = 1): LibraryIndex {
  const index = new LibraryIndex();
  const size = Math.ceil(documents.length / segments);
  for (let s = 0; s < segments; s++)
    index.addSegment(
      `s${s}`,
      buildSegment(documents.slice(s * size, (s + 1) * size), wordEmbedder),
    );
  return index;
}

const noPause = (): Promise<void> => Promise.resolve();

/** Every document's score for a query as the formulas stand, chunk by chunk, without any index. */
function naiveScores(documents: readonly SegmentDocument[]): (text: string) => Map<number, number> {
  const chunks = documents.flatMap((document) =>
    document.chunks.map(({ headings, text: body }, at) => ({
      document: document.number,
      language: document.language,
      ...chunkTerms(document.title, headings, body, document.language),
      vector: wordEmbedder.embed(chunkTexts(document)[at] ?? ''),
    })),
  );
  const average = chunks.reduce((sum, { length }) => sum + length, 0) / chunks.length;
  const asked = new Set(documents.map(({ language }) => language));
  return (text) => {
    const words = chunks.map(() => 0);
    for (const [term, { weight, languages }] of queryTerms(text, asked)) {
      const n = chunks.filter((other) => other.frequencies.has(term)).length;
      const could = chunks.filter(({ language }) => languages.includes(language)).length;
      const idf = Math.log(1 + (could - Math.min(n, could) + 0.5) / (Math.min(n, could) + 0.5));
      chunks.forEach(({ frequencies, length }, at) => {
        const f = frequencies.get(term) ?? 0;
        words[at] =
          (words[at] ?? 0) + (weight * idf * f * 2) / (f + 0.4 + (0.6 * length) / average);
      });
    }
    const query = wordEmbedder.embed(text);
    const meaning = chunks.map(({ vector }) =>
      vector.reduce((sum, component, d) => sum + component * (query[d] ?? 0), 0),
    );
    const [high, low, most] = [Math.max(...meaning), Math.min(...meaning), Math.max(...words)];
    const best = new Map<number, number>();
    chunks.forEach(({ document }, at) => {
      const score =
        0.6 * ((words[at] ?? 0) / (most || 1)) + 0.4 * (((meaning[at] ?? 0) - low) / (high - low));
      best.set(document, Math.max(score, best.get(document) ?? 0));
    });
    return best;
  };
}

function expectScores(hits: readonly DocumentHit[], scores: Map<number, number>): void {
  const expected = [...scores].toSorted((a, b) => b[1] - a[1]).slice(0, options.limit);
  expect(hits.length).toBe(expected.length);
  // int8 vectors and scores joined in single precision: nearly equal ones may change places.
  hits.forEach(({ document, score }, at) => {
    expect(score).toBeCloseTo(expected[at]?.[1] ?? NaN, 1.5);
    expect(score).toBeCloseTo(scores.get(document) ?? NaN, 1.5);
  });
}

describe('a library index', () => {
  it('scores like the formulas, whatever the library and the query', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const documents = randomDocuments(40, seed);
      const index = indexOf(documents, 1 + (seed % 4));
      const scores = naiveScores(documents);
      const random = randomNumbers(seed * 7);
      for (let query = 0; query < 10; query++) {
        const text = randomQuery(random);
        expectScores(index.search(ask(text), options), scores(text));
      }
    }
  });

  it('finds the same in one segment, in twenty, and after merging', async () => {
    const documents = randomDocuments(120, 5);
    const [one, many] = [indexOf(documents, 1), indexOf(documents, 20)];
    const merged = new LibraryIndex();
    const parts = Array.from({ length: 6 }, (_, s) =>
      buildSegment(
        // Interleaved, as segments are after earlier merges.
        documents.filter((__, at) => at % 6 === s),
        wordEmbedder,
      ),
    );
    merged.addSegment('m', await mergeSegments(parts, () => true, noPause));
    const random = randomNumbers(3);
    for (let query = 0; query < 30; query++) {
      const text = randomQuery(random);
      const hits = one.search(ask(text), options);
      expect(hits.length).toBeGreaterThan(0);
      expect(many.search(ask(text), options)).toEqual(hits);
      expect(merged.search(ask(text), options)).toEqual(hits);
    }
  });

  it('is after removals as if the documents had never been there', async () => {
    const documents = randomDocuments(80, 11);
    const kept = documents.filter(({ number }) => number % 3 !== 0);
    const index = indexOf(documents, 3);
    for (const { number } of documents) if (number % 3 === 0) index.removeDocument(number);
    const fresh = indexOf(kept);
    const compacted = new LibraryIndex();
    compacted.addSegment(
      'c',
      await mergeSegments(
        [buildSegment(documents, wordEmbedder)],
        (number) => number % 3 !== 0,
        noPause,
      ),
    );
    expect(index.size).toBe(fresh.size);
    const random = randomNumbers(4);
    for (let query = 0; query < 30; query++) {
      const text = randomQuery(random);
      const hits = fresh.search(ask(text), options);
      expect(index.search(ask(text), options)).toEqual(hits);
      expect(compacted.search(ask(text), options)).toEqual(hits);
    }
  });

  it('comes back from structured cloning as it was', () => {
    const documents = randomDocuments(30, 2);
    const index = new LibraryIndex();
    index.addSegment('s', structuredClone(buildSegment(documents, wordEmbedder)));
    const hits = index.search(ask('wo1rd wo2rd'), options);
    expect(hits).toEqual(indexOf(documents).search(ask('wo1rd wo2rd'), options));
  });

  it('leaves the order of documents alone when it filters them', () => {
    const index = indexOf(randomDocuments(100, 8), 4);
    const all = index.search(ask('wo0rd wo4rd'), { ...options, limit: 1000 });
    const accept = (number: number): boolean => number % 4 === 1;
    const some = index.search(ask('wo0rd wo4rd'), { ...options, limit: 1000, accept });
    expect(some.length).toBeGreaterThan(5);
    expect(some).toEqual(all.filter(({ document }) => accept(document)));
  });

  it('keeps the best when fewer are asked for', () => {
    const index = indexOf(randomDocuments(100, 9), 3);
    const all = index.search(ask('wo0rd wo7rd'), { ...options, limit: 1000 });
    expect(index.search(ask('wo0rd wo7rd'), { ...options, limit: 7 })).toEqual(all.slice(0, 7));
  });

  it('lets what is recent rise, by no more than its share', () => {
    const documents = [1, 2, 3].map((number) => ({
      number,
      title: '',
      language: 'en',
      chunks: [{ headings: [], text: number === 3 ? 'tides of the sea' : 'tides tides tides' }],
    }));
    const recency = (number: number): number => (number === 1 ? 0 : 1);
    const hits = indexOf(documents).search(ask('tides'), { ...options, embedder: null, recency });
    expect(hits.map(({ document }) => document)).toEqual([2, 1, 3]);
    expect(hits[0]?.score).toBeCloseTo(1.15);
  });
});

const library: SegmentDocument[] = [
  {
    number: 1,
    title: 'Tides',
    language: 'en',
    chunks: [
      { headings: ['Cause'], text: 'The gravity of the Moon raises the water of the sea.' },
      { headings: ['Power'], text: 'Tidal power plants make electricity from the tide.' },
    ],
  },
  {
    number: 4,
    title: 'Der Mond',
    language: 'de',
    chunks: [{ headings: [], text: 'Die Anziehungskraft des Mondes verursacht die Gezeiten.' }],
  },
  {
    number: 9,
    title: '潮汐',
    language: 'zh',
    chunks: [{ headings: [], text: '潮汐是海水在月球引力作用下的周期性运动。' }],
  },
  {
    number: 12,
    title: 'Water power',
    language: 'en',
    chunks: [{ headings: [], text: 'A dam turns the power of a river into electricity.' }],
  },
];

describe('operators', () => {
  const index = indexOf(library, 2);
  const found = (input: string): number[] =>
    index.search(ask(input), { ...options, embedder: null }).map(({ document }) => document);

  it('searches each language by its own rules at once', () => {
    expect(found('electricity')).toEqual([1, 12]);
    expect(found('Gezeit')).toEqual([4]);
    expect(found('月球')).toEqual([9]);
    expect(found('Mond Moon')).toEqual(expect.arrayContaining([1, 4]));
  });

  it('groups passages by document', () => {
    const hits = index.search(ask('tidal power of the sea'), { ...options, embedder: null });
    expect(hits[0]?.document).toBe(1);
    expect(hits[0]?.passages.map(({ chunk }) => chunk)).toEqual([1, 0]);
  });

  it('wants every word of a phrase in the passage, and none that is excluded in the document', () => {
    expect(found('"power electricity" water')).toEqual(expect.arrayContaining([1, 12]));
    expect(found('"dam river" power')).toEqual([12]);
    expect(found('power -dam')).toEqual([1]);
    expect(found('electricity -moon')).toEqual([12]);
    expect(found('electricity -the')).toEqual([1, 12]);
  });

  it('finds nothing for words that are nowhere, or for no words', () => {
    expect(found('xylophone')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(new LibraryIndex().search(ask('tides'), options)).toEqual([]);
  });

  it('tells apart what is found by words and by meaning', () => {
    const [hit] = index.search(ask('moon'), options);
    expect(hit?.passages[0]?.words).toBeGreaterThan(0);
    expect(hit?.passages[0]?.similarity).toBeGreaterThan(0);
  });
});

describe('vectors', () => {
  it('are compared only with those of the same model, and can be replaced', () => {
    const index = indexOf(library);
    const other = { id: 'other-1', weight: () => 0.4, embed: () => Float32Array.of(1, 0) };
    const hits = index.search(ask('moon'), { ...options, embedder: other });
    expect(hits.map(({ document }) => document)).toEqual([1]);
    const vectors = Float32Array.of(0, 1, 0, 1, 0, 1, 1, 0, 0, 1);
    index.replaceVectors('s0', packVectors('other-1', 2, vectors));
    const again = index.search(ask('moon'), { ...options, embedder: other });
    expect(again.map(({ document }) => document)).toEqual([1, 9]);
  });

  it('must be as many as there are chunks', () => {
    const index = indexOf(library);
    const tooFew = packVectors('other-1', 2, Float32Array.of(1, 0));
    expect(() => index.replaceVectors('s0', tooFew)).toThrow(RangeError);
  });
});

describe('a word that is still being typed', () => {
  const index = indexOf(library, 2);
  const found = (input: string): number[] =>
    index.search(ask(input), { ...options, embedder: null }).map(({ document }) => document);

  it('finds what it may become', () => {
    expect(found('elec')).toEqual([1, 12]);
    expect(found('plants ele')).toEqual([1, 12]);
    expect(found('Anziehungskr')).toEqual([4]);
    expect(found('Gez')).toEqual([4]);
  });

  it('finds by less of it when it is longer than its stem', () => {
    expect(found('turnin')).toEqual([12]);
  });

  it('is left alone when the library knows it, or when it was finished', () => {
    expect(found('dam')).toEqual([12]);
    expect(found('elec ')).toEqual([1, 12]);
    expect(found('ele? ')).toEqual([]);
    expect(found('"ele"')).toEqual([]);
  });
});
