import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { hasData, loadEmbedder, pageOf, readSet } from './reference-data';
import { bestRouge, type Rouge } from '../metrics/rouge';

interface SummarySet {
  target: { sentences?: number; words?: number };
  items: { title: string; text: string; references: string[] }[];
}

/** Floors a little below what was measured (ROUGE F1, 0–100). */
const sets = [
  { name: 'chapters-a', rouge1: 41.1, rouge2: 11.7, rougeL: 21.3 },
  { name: 'usgov-a', rouge1: 30, rouge2: 11.8, rougeL: 23.3 },
  { name: 'scitldr-dev', rouge1: 40.2, rouge2: 19.2, rougeL: 32.3 },
];

describe.skipIf(!hasData)('summaries', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  it.each(sets)('$name: like what people wrote, at their length', ({ name, ...floors }) => {
    const { target, items } = readSet(`summaries/${name}`) as SummarySet;
    const sum: Rouge = { rouge1: 0, rouge2: 0, rougeL: 0 };
    for (const { title, text, references } of items) {
      const prepared = pageOf(title, text, embedder);
      const score = bestRouge(summarize(prepared, 'summary', target).text, references);
      for (const kind of ['rouge1', 'rouge2', 'rougeL'] as const)
        sum[kind] += (100 * score[kind]) / items.length;
    }
    console.log(
      name,
      items.length,
      `ROUGE-1/2/L ${sum.rouge1.toFixed(1)}/${sum.rouge2.toFixed(1)}/${sum.rougeL.toFixed(1)}`,
    );
    expect(sum.rouge1).toBeGreaterThan(floors.rouge1);
    expect(sum.rouge2).toBeGreaterThan(floors.rouge2);
    expect(sum.rougeL).toBeGreaterThan(floors.rougeL);
  });

  it('never leaves a page without a summary', () => {
    for (const { name } of sets)
      for (const { title, text } of (readSet(`summaries/${name}`) as SummarySet).items.slice(
        0,
        60,
      )) {
        const prepared = pageOf(title, text, embedder);
        for (const style of ['summary', 'key-points', 'explain'] as const)
          expect(
            summarize(prepared, style).claims.length,
            `${style} of “${title}”`,
          ).toBeGreaterThan(0);
      }
  });
});
