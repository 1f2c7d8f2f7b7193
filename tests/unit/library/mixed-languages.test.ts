import { expect, it } from 'vitest';
import { buildSegment, type SegmentDocument } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { parseQuery } from '@/lib/library/query';
import { wordEmbedder } from './library-fixture';

it('a text of another language does not come first for small words that only its language keeps', () => {
  const about = (number: number, text: string, language = 'en'): SegmentDocument => ({
    number,
    title: '',
    language,
    chunks: [{ headings: [], text }],
  });
  const others = Array.from({ length: 20 }, (_, at) =>
    about(10 + at, 'Harbour dues are paid in cash.'),
  );
  const documents = [
    about(1, 'Which and how and why and what can the of you do.', 'de'),
    about(2, 'The ferry leaves at eight.'),
    about(3, 'The lock opens at noon.'),
    ...others,
  ];
  const index = new LibraryIndex();
  index.addSegment('all', buildSegment(documents, wordEmbedder));
  const query = parseQuery('how can you find out why the lock opens', 0);
  const hits = index.search(query, { embedder: null, limit: 3, passages: 1 });
  expect(hits[0]?.document).toBe(3);
});
