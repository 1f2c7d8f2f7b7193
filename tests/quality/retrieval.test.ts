import { beforeAll, describe, expect, it } from 'vitest';
import { searchClosely } from '@/lib/library/close-search';
import type { ReadTexts } from '@/lib/library/exact-search';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { parseQuery } from '@/lib/library/query';
import { chunkDocument } from '@/lib/library/segment-document';
import type { Embedder } from '@/lib/library/static-embedder';
import { pageOfText } from '../eval/page-of-text';
import { shippedGlossary } from '../shipped-reader';
import { hasData, loadEmbedder, readSet } from './reference-data';

interface RetrievalSet {
  language: string;
  documents: { id: string; title: string; text: string }[];
  queries: { text: string; relevant: string[] }[];
}

/** What the library has to reach; recall counts a query as answered when one of its documents is among the first. */
const bars = [
  { name: 'xquad-en', mrr: 0.958 },
  { name: 'xquad-de', recall1: 0.914 },
  { name: 'xquad-ru', recall1: 0.897 },
  { name: 'xquad-ar', recall1: 0.898 },
  { name: 'xquad-zh', recall1: 0.92 },
  { name: 'xquad-th', recall1: 0.925 },
  { name: 'docs', recall5: 0.84, mrr: 0.84 },
  { name: 'qed', mrr: 0.905 },
];

describe.skipIf(!hasData)('retrieval', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  it.each(bars)('$name', async ({ name, recall1 = 0, recall5 = 0, mrr = 0 }) => {
    const { language, documents, queries } = readSet(`retrieval/${name}`) as RetrievalSet;
    const index = new LibraryIndex();
    const glossary = shippedGlossary(language);
    const segment = documents.map(({ title, text }, number) =>
      chunkDocument(number, title, pageOfText(title, text, language), glossary),
    );
    index.addSegment('all', buildSegment(segment, embedder));
    const read: ReadTexts = (numbers) =>
      Promise.resolve(
        new Map(
          numbers.flatMap((number) => {
            const document = segment[number];
            return document ? [[number, document] as const] : [];
          }),
        ),
      );
    const found = { first: 0, five: 0, share: 0, reciprocal: 0 };
    const start = performance.now();
    for (const { text, relevant } of queries) {
      const salience = (word: string): number => embedder.salience(word);
      const query = { ...parseQuery(text, 0), english: glossary?.gloss(text) ?? text };
      const options = { embedder, salience, limit: 10, passages: 3 };
      const hits = await searchClosely(index, query, options, read);
      const isRelevant = hits.map(({ document }) =>
        relevant.includes(documents[document]?.id ?? ''),
      );
      const rank = isRelevant.indexOf(true);
      found.first += Number(rank === 0);
      found.five += Number(rank >= 0 && rank < 5);
      found.share += isRelevant.slice(0, 5).filter(Boolean).length / Math.min(5, relevant.length);
      if (rank >= 0) found.reciprocal += 1 / (rank + 1);
    }
    const perQuery = (performance.now() - start) / queries.length;
    const [first, five, share, reciprocal] = Object.values(found).map(
      (sum) => sum / queries.length,
    ) as [number, number, number, number];
    console.log(
      `${name}: recall@1 ${first.toFixed(3)}, recall@5 ${five.toFixed(3)} (of all relevant ${share.toFixed(3)}),`,
      `MRR@10 ${reciprocal.toFixed(3)}, ${perQuery.toFixed(2)} ms a query`,
    );
    expect(first).toBeGreaterThanOrEqual(recall1);
    expect(five).toBeGreaterThanOrEqual(recall5);
    expect(reciprocal).toBeGreaterThanOrEqual(mrr);
  });
});
