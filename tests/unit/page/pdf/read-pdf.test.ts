import { describe, expect, test } from 'vitest';
import type { FailureCode } from '@/lib/base/failure';
import type { DocumentParts } from '@/lib/page/compose-page';
import { readFixture } from './read-fixture';

const shown = ({ blocks }: DocumentParts): string[] =>
  blocks.map(({ kind, level, text, page }) => `${page} ${kind}${level || ''}: ${text}`);

describe('readPdf', () => {
  test('reads columns one after the other, between what runs across them', async () => {
    const parts = await readFixture('two-columns.pdf');
    expect(parts.title).toBe('Tides of the Western Harbour');
    expect(parts.language).toBe('en');
    const blocks = shown(parts);
    expect(blocks.map((block) => block.slice(0, 40).trimEnd())).toEqual([
      '1 heading1: Tides of the Western Harbour',
      '1 paragraph: Abstract. The harbour has t',
      '1 heading2: 1 Introduction',
      '1 paragraph: The western harbour lies be',
      '1 paragraph: A well-known rule says that',
      '1 heading2: 2 Methods',
      '1 paragraph: Two gauges were read every',
      '2 heading2: 3 Results',
      '2 paragraph: The highest water of the ye',
      '2 table-row: Station | Mean | Range',
      '2 table-row: Lock | 2.21 m | 3.90 m',
      '2 table-row: Pier | 2.19 m | 3.94 m',
      '2 paragraph: Wind from the north held th',
      '2 heading2: 4 Discussion',
      '2 paragraph: The pilots were right about',
      '3 heading2: References',
      '3 list-item: [1] The Harbour Master, Tid',
      '3 list-item: [2] A. Pilot, Notes on the',
    ]);
  });

  test('joins what lines, columns and pages have parted', async () => {
    const text = shown(await readFixture('two-columns.pdf')).join('\n');
    // A word broken by the line, one that has a hyphen anyway, a ligature.
    expect(text).toContain('twice in a hundred years. Pilots know the well-known channel');
    expect(text).toContain('and their files say when');
    expect(text).toContain('storm from the north-west and a full moon');
    // Across columns, across pages.
    expect(text).toContain('in the bay, as it often does in the months');
    expect(text).toContain('and the difference was never larger than two centimetres');
  });

  test('leaves out running headers, page numbers and stamps in the margin, and says so', async () => {
    const parts = await readFixture('two-columns.pdf');
    const text = shown(parts).join('\n');
    expect(text).not.toMatch(/Journal of Coastal|arXiv|\b4[123]\b(?!\.)/);
    expect(parts.skipped).toEqual([{ reason: 'boilerplate', count: 7, words: 24 }]);
  });

  test('takes headings from the contents of the document, and its title from what is largest', async () => {
    const parts = await readFixture('headings.pdf');
    expect(parts.title).toBe('The Sailing Handbook');
    expect(shown(parts)).toEqual([
      '1 heading1: The Sailing Handbook',
      '1 heading2: 1 Before you sail',
      '1 paragraph: Look at the weather on the evening before, and once more in the morning. A falling barometer means wind.',
      '1 heading3: 1.1 What to bring',
      '1 list-item: • A life jacket for everyone on board, and one more for a guest who may come along',
      '1 list-item: • Water',
      '1 list-item: • The chart of the bay',
      '1 paragraph: The chart is sold at the harbour office, which opens at nine and closes at noon on Sundays.',
      '2 heading2: 2 On the water',
      '2 paragraph: Keep to the right of the channel. Boats under sail give way to the ferry. Nobody swims near the lock.',
    ]);
  });

  test('reads Japanese by the tables of its encoding, joined without spaces', async () => {
    const parts = await readFixture('japanese.pdf');
    expect(parts).toMatchObject({ title: '潮の満ち引き', language: 'ja' });
    expect(shown(parts)).toEqual([
      '1 paragraph: 潮の満ち引きは、月と太陽の引力によって起こる。満潮は一日に二回ある。港では潮位を毎日記録している。',
    ]);
  });

  test('puts right-to-left text into the order it is read in', async () => {
    expect(shown(await readFixture('hebrew.pdf'))).toEqual([
      '1 paragraph: הגאות והשפל נגרמים בידי הירח והשמש ומשנים את גובה המים בנמל פעמיים ביום.',
    ]);
  });

  test('reads pages that lie on their side', async () => {
    expect(shown(await readFixture('turned.pdf'))).toEqual([
      '1 paragraph: This page lies on its side, and its text stands upright once the viewer has turned it.',
    ]);
  });

  test('names the pages that are pictures, and counts them as not read', async () => {
    const parts = await readFixture('partly-scanned.pdf');
    expect(parts.blocks.map(({ page }) => page)).toEqual([1, 4]);
    expect(parts.skipped).toEqual([{ reason: 'page-without-text', count: 2, pages: [2, 3] }]);
    expect(parts.missingWords).toBeGreaterThan(10);
  });

  test('says how far it is', async () => {
    const progress: number[] = [];
    await readFixture('two-columns.pdf', ({ done, total }) => progress.push(done / total));
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
  });

  test.each<[string, FailureCode]>([
    ['scanned.pdf', 'pdf-scanned'],
    ['blank.pdf', 'pdf-empty'],
    ['locked.pdf', 'pdf-encrypted'],
    ['damaged.pdf', 'pdf-damaged'],
    ['not-a-pdf.pdf', 'pdf-not-pdf'],
  ])('%s is named %s', async (name, code) => {
    await expect(readFixture(name)).rejects.toMatchObject({ data: { code } });
  });
});
