import { beforeAll, describe, expect, it } from 'vitest';
import { fuse, staticDenseWeight } from '@/lib/library/fusion';
import { LexicalIndex, queryOf } from '@/lib/library/lexical-index';
import type { Embedder } from '@/lib/library/static-embedder';
import { topK } from '@/lib/library/top-k';
import { dotProducts } from '@/lib/library/vector-scan';
import { termExtractor } from '@/lib/text/terms';
import { hasData, loadEmbedder, readSet } from './reference-data';

interface RetrievalSet {
  language: string;
  documents: { id: string; title: string; text: string }[];
  queries: { text: string; relevant: string[] }[];
}

/** Floors a little below what was measured: recall at 1 of the lexical side, and MRR at 10 of both fused (0–1). */
const sets = [
  { name: 'xquad-en', recall: 0.925, fused: 0.955 },
  { name: 'xquad-de', recall: 0.91 },
  { name: 'xquad-ru', recall: 0.89 },
  { name: 'xquad-ar', recall: 0.89 },
  { name: 'xquad-zh', recall: 0.92 },
  { name: 'xquad-th', recall: 0.925 },
  { name: 'docs', recall: 0.74, fused: 0.85 },
  { name: 'qed', recall: 0.865, fused: 0.915 },
];

describe.skipIf(!hasData)('retrieval', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  it.each(sets)('$name', ({ name, recall, fused }) => {
    const { language, documents, queries } = readSet(`retrieval/${name}`) as RetrievalSet;
    const extract = termExtractor(language);
    const index = new LexicalIndex();
    for (const { title, text } of documents)
      index.add([
        { terms: extract(title), weight: 2 },
        { terms: extract(text), weight: 1 },
      ]);
    const vectors = embedder.embedAll(documents.map(({ title, text }) => `${title}\n${text}`));
    let first = 0;
    let reciprocal = 0;
    for (const { text, relevant } of queries) {
      const lexical = index.scores(queryOf(extract(text)));
      const isRelevant = ({ index: at }: { index: number }): boolean =>
        relevant.includes(documents[at]?.id ?? '');
      first += Number(topK(lexical, 1).some(isRelevant));
      const both = fuse(lexical, dotProducts(embedder.embed(text), vectors), staticDenseWeight);
      const rank = topK(both, 10).findIndex(isRelevant);
      if (rank >= 0) reciprocal += 1 / (rank + 1);
    }
    console.log(
      name,
      `recall@1 ${(first / queries.length).toFixed(3)}, fused MRR@10 ${(reciprocal / queries.length).toFixed(3)}`,
    );
    expect(first / queries.length).toBeGreaterThan(recall);
    if (fused) expect(reciprocal / queries.length).toBeGreaterThan(fused);
  });
});
