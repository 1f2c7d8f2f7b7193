import { describe, expect, it } from 'vitest';
import { searchClosely } from '@/lib/library/close-search';
import { buildSegment, type SegmentDocument } from '@/lib/library/index-segment';
import { LibraryIndex, type DocumentHit, type SearchOptions } from '@/lib/library/library-index';
import { ask, wordEmbedder } from './library-fixture';

const texts = [
  'The tide was low. Mud and sand lay there for a long while, before in the spring',
  'In spring there was mud and sand. It lay there for a long while before a low tide',
  'There was mud and sand, and other things of the sea. They lay there for a long while, in low spring tide, for birds',
  'Mud and sand were all there was. In spring birds came for a long while, then a low tide',
];

function documentsOf(titles: readonly string[]): SegmentDocument[] {
  return titles.map((title, number) => ({
    number,
    title,
    language: 'en',
    chunks: [
      { headings: [], text: 'Nothing of it' },
      { headings: [], text: texts[number % texts.length] ?? '' },
    ],
  }));
}

function search(
  documents: readonly SegmentDocument[],
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<DocumentHit[]> {
  const index = new LibraryIndex();
  index.addSegment('s', buildSegment(documents, wordEmbedder));
  return searchClosely(
    index,
    ask(query),
    { embedder: null, limit: 10, passages: 2, ...options },
    (numbers) =>
      Promise.resolve(
        new Map(
          documents
            .filter(({ number }) => numbers.includes(number))
            .map((one) => [one.number, one]),
        ),
      ),
  );
}

describe('a close search', () => {
  it('puts first where the words of the query stand together', async () => {
    const hits = await search(documentsOf(['', '', '', '']), 'spring tide');
    expect(hits.map(({ document }) => document)[0]).toBe(2);
    expect(hits).toHaveLength(4);
    expect(hits[0]?.passages[0]?.chunk).toBe(1);
  });

  it('finds them also where fewer are wanted than have the words', async () => {
    const hits = await search(documentsOf(['', '', '', '']), 'spring tide', { limit: 1 });
    expect(hits.map(({ document }) => document)).toEqual([2]);
  });

  it('gives scores of at most 1, those of passages without recency', async () => {
    const hits = await search(documentsOf(['Spring tide', '', 'Spring tide', '']), 'spring tide', {
      recency: (number) => (number === 3 ? 1 : 0),
      embedder: wordEmbedder,
    });
    for (const { document, score, passages } of hits) {
      const best = passages[0]?.score ?? 0;
      expect(best).toBeLessThanOrEqual(1);
      expect(score / best).toBeCloseTo(document === 3 ? 1.15 : 1);
      expect(passages.map((each) => each.score)).toEqual(
        passages.map((each) => each.score).toSorted((a, b) => b - a),
      );
    }
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('keeps the order of the rest below those it reads', async () => {
    const documents = documentsOf(Array.from({ length: 40 }, () => ''));
    const hits = await search(documents, 'spring tide', { limit: 40 });
    expect(new Set(hits.map(({ document }) => document)).size).toBe(40);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('works where a text is gone', async () => {
    const index = new LibraryIndex();
    index.addSegment('s', buildSegment(documentsOf(['', '']), wordEmbedder));
    const hits = await searchClosely(
      index,
      ask('spring tide'),
      { embedder: null, limit: 5, passages: 1 },
      () => Promise.resolve(new Map()),
    );
    expect(hits).toHaveLength(2);
  });
});
