import { describe, expect, it } from 'vitest';
import { LexicalIndex, queryOf, type Field } from '@/lib/library/lexical-index';

/** BM25F as the formula stands, without any index. */
function naiveScores(
  documents: Field[][],
  query: ReadonlyMap<string, number>,
  k1 = 1.2,
  b = 0.75,
): number[] {
  const lengths = documents.map((fields) =>
    fields.reduce((sum, { terms, weight }) => sum + weight * terms.length, 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return documents.map((fields, at) => {
    let score = 0;
    for (const [term, boost] of query) {
      const n = documents.filter((other) => other.some(({ terms }) => terms.includes(term))).length;
      const idf = Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
      const tf = fields.reduce(
        (sum, { terms, weight }) => sum + weight * terms.filter((own) => own === term).length,
        0,
      );
      score +=
        (boost * idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * (lengths[at] ?? 0)) / average));
    }
    return score;
  });
}

/** Documents of words w0 … w49 with a long tail, the same every time. */
function documentsOf(count: number): Field[][] {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const words = (length: number): string[] =>
    Array.from({ length }, () => `w${Math.floor(50 * random() ** 3)}`);
  return Array.from({ length: count }, () => [
    { terms: words(1 + Math.floor(4 * random())), weight: 2.5 },
    { terms: words(Math.floor(40 * random())), weight: 1 },
  ]);
}

describe('LexicalIndex', () => {
  const query = new Map([
    ['w0', 1],
    ['w7', 1],
    ['w31', 0.5],
    ['nowhere', 1],
  ]);

  it.each([3, 60, 900])('scores %d documents as the formula does, also while it grows', (count) => {
    const documents = documentsOf(count);
    const index = new LexicalIndex();
    documents.forEach((fields, at) => {
      expect(index.add(fields)).toBe(at);
      if (at % 250 !== 1) return;
      const expected = naiveScores(documents.slice(0, at + 1), query);
      index
        .scores(query)
        .forEach((score, document) => expect(score).toBeCloseTo(expected[document] ?? NaN, 4));
    });
    const expected = naiveScores(documents, query);
    expect(index.size).toBe(count);
    index
      .scores(query)
      .forEach((score, document) => expect(score).toBeCloseTo(expected[document] ?? NaN, 4));
  });

  it('returns the best documents first, without those that share no term', () => {
    const index = new LexicalIndex();
    for (const text of ['a b', 'c d', 'a a c', 'e'])
      index.add([{ terms: text.split(' '), weight: 1 }]);
    const hits = index.query(queryOf(['a', 'e']), 10);
    expect(hits.map(({ index: document }) => document)).toEqual([3, 2, 0]);
    expect(index.query(queryOf(['a', 'e']), 1)).toHaveLength(1);
    expect(index.query(queryOf(['zzz']), 5)).toEqual([]);
  });

  it('gives a term nowhere in it the highest IDF, and is empty without documents', () => {
    const index = new LexicalIndex();
    expect(index.query(queryOf(['a']), 3)).toEqual([]);
    index.add([{ terms: ['a', 'b'], weight: 1 }]);
    index.add([{ terms: ['a'], weight: 1 }]);
    expect(index.idf('nowhere')).toBeGreaterThan(index.idf('b'));
    expect(index.idf('b')).toBeGreaterThan(index.idf('a'));
    expect(index.idf('a')).toBeGreaterThan(0);
  });
});
