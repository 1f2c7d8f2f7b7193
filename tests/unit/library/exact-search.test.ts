import { describe, expect, it } from 'vitest';
import { searchExactly } from '@/lib/library/exact-search';
import { buildSegment, type SegmentDocument } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { ask, wordEmbedder } from './library-fixture';

/** Many that hold both words, few of them together, the true ones last and least. */
const documents: SegmentDocument[] = Array.from({ length: 60 }, (_, number) => ({
  number,
  title: number === 7 ? 'Spring tide' : '',
  language: 'en',
  chunks: [
    { headings: [], text: 'tide tide spring spring tide of the year' },
    { headings: [], text: `A tide of each spring comes, ${'and then another, '.repeat(number)}.` },
    ...(number % 20 === 19
      ? [
          {
            headings: [],
            text: `Long before ${'came other things and '.repeat(9)} the Spring-Tide.`,
          },
        ]
      : []),
  ],
})).map((document) => ({
  ...document,
  chunks: document.chunks.slice(document.number % 20 === 19 ? 1 : 0),
}));

const index = new LibraryIndex();
index.addSegment(
  's',
  buildSegment(
    documents.filter(({ number }) => number % 2 === 1),
    wordEmbedder,
  ),
);

async function found(input: string, limit = 10): Promise<{ document: number; chunks: number[] }[]> {
  const options = { embedder: wordEmbedder, limit, passages: 2 };
  const hits = await searchExactly(index, ask(input), options, (numbers) =>
    Promise.resolve(
      new Map(numbers.map((number) => [number, documents[number] as SegmentDocument])),
    ),
  );
  return hits.map(({ document, passages }) => ({
    document,
    chunks: passages.map(({ chunk }) => chunk),
  }));
}

describe('an exact search', () => {
  it('finds every document that holds a phrase, with the passages that do, however far down', async () => {
    const hits = await found('"tide of each spring" "another and then another"', 100);
    expect(hits.length).toBe(29);
    const few = await found('"other things and came other things"', 3);
    expect(few.map(({ document }) => document).toSorted((a, b) => a - b)).toEqual([19, 39, 59]);
    expect(few.every(({ chunks }) => chunks.length === 1 && chunks[0] === 1)).toBe(true);
  });

  it('leaves out documents with an excluded phrase anywhere', async () => {
    const hits = await found('tide -"other things" -"tide tide"', 100);
    expect(hits).toEqual([]);
    const others = await found('tide -"other things"', 100);
    expect(others.some(({ document }) => document % 20 === 19)).toBe(false);
    expect(others.length).toBe(27);
  });

  it('ranks as any search does where nothing is quoted', async () => {
    const hits = await found('spring tide', 5);
    const options = { embedder: wordEmbedder, limit: 5, passages: 2 };
    expect(hits.map(({ document }) => document)).toEqual(
      index.search(ask('spring tide'), options).map(({ document }) => document),
    );
    expect(hits[0]?.document).toBe(7);
  });
});
