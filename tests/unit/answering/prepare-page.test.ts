import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';

describe('preparePage', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it('numbers sentences in reading order and keeps headings, rows and code whole', () => {
    const { sentences } = prepared(
      'T',
      '# A. Title. Here\nOne here. Two here.\n| a | b. C\n$ x(). Y()\n- Item one. Item two.',
    );
    expect(sentences.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: A. Title. Here',
      'paragraph: One here.',
      'paragraph: Two here.',
      'table-row: a | b. C',
      'code: x(). Y()',
      'list-item: Item one.',
      'list-item: Item two.',
    ]);
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(sentences[1]?.headings).toEqual(['A. Title. Here']);
  });

  it('scores within 0–1, one score a sentence', () => {
    const page = prepared(
      'Bees',
      '# Honey\nBees make honey from nectar. Honey keeps for years.\nWinter is cold.',
      embedder,
    );
    for (const scores of [
      page.scoreForQuestion('What do bees make honey from?'),
      page.scoreForSummary(),
    ]) {
      expect(scores).toHaveLength(page.sentences.length);
      for (const score of scores) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
    const question = page.scoreForQuestion('What do bees make honey from?');
    expect(question.indexOf(Math.max(...question))).toBe(1);
    expect(page.similarity('cold winters')[3]).toBeGreaterThan(
      page.similarity('cold winters')[1] ?? 1,
    );
  });

  it('has no similarities without an embedder', () => {
    expect([...prepared('T', 'One. Two.').similarity('one')]).toEqual([0, 0]);
  });
});
