import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

/** What stands below each of several headings. */
const said: readonly string[] = [
  'Rinse the hull with fresh water after every trip. Salt eats paint. Ask at the slip whether its hose may be used.',
  'Grease the bearings of the trailer twice a year. The cheap grease from the market washes out.',
  'Cover the boat with a breathing tarpaulin, which keeps rain out and lets damp escape.',
  'Check the gas bottle for rust before the first trip of the season. Nobody thinks of it.',
  'Charge the batteries to the full before winter, and take them home if you can.',
  'Wash the sails in a bath of cold water and dry them in the shade.',
  'Drain the engine, because water that freezes in it breaks the block.',
  'Oil the teak in spring. It turns grey without it, which harms nothing.',
  'Turn every seacock once a month, so that it moves when it must.',
];
const names = [
  'Rinse the hull',
  'Grease the trailer',
  'Cover the boat',
  'Check the gas',
  'Charge the batteries',
  'Wash the sails',
  'Drain the engine',
  'Oil the teak',
  'Turn the seacocks',
];
const list = (count: number, nameOf: (at: number) => string): string =>
  said
    .slice(0, count)
    .map((text, at) => `# ${nameOf(at)}\n${text}`)
    .join('\n');
const opening = `A boat that is cared for lasts for three generations of owners.
  My father kept his for forty years, and here are the habits that he taught me.`;

describe('a page that is a list', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });
  const told = (style: 'summary' | 'key-points', title: string, lines: string): string[] => {
    const page = prepared(title, lines, embedder);
    const answer = summarize(page, style);
    expect(faults(answer, page)).toEqual([]);
    return answer.claims.map(({ start, end }) => answer.text.slice(start, end));
  };

  it('has a point for each entry with its name, and the names of those left out', () => {
    const points = told(
      'key-points',
      'How to care for a wooden boat',
      `${opening}\n${list(9, (at) => `${at + 1}. ${names[at]}`)}`,
    );
    expect(points).toHaveLength(8);
    expect(points[0]).toBe('1. Rinse the hull · Rinse the hull with fresh water after every trip.');
    for (const [at, point] of points.slice(0, 7).entries())
      expect(point).toMatch(new RegExp(`^${at + 1}\\. ${names[at]} · [^·]+$`, 'u'));
    expect(points[7]).toBe('8. Oil the teak · 9. Turn the seacocks');
  });

  it.each([
    ['steps', 'Wintering a boat', (at: number) => `Step ${at + 1} – ${names[at]}`],
    ['a countdown', 'Wintering a boat', (at: number) => `#${5 - at}: ${names[at]}`],
    [
      'labels',
      'Boats for lakes',
      (at: number) =>
        `Best for ${['rowing', 'fishing', 'children', 'speed', 'trips'][at]}: ${names[at]}`,
    ],
    ['the number of the title', 'Five rules for owners of boats', (at: number) => names[at] ?? ''],
    ['what the title calls them', 'Tips for owners of boats', (at: number) => names[at] ?? ''],
  ])('is known by %s', (_what, title, nameOf) => {
    const points = told('key-points', title, `${opening}\n${list(5, nameOf)}`);
    for (const at of [0, 1, 2, 3, 4])
      expect(points.filter((point) => point.startsWith(`${nameOf(at)} · `))).toHaveLength(1);
  });

  it('is summed up by what announces it and the names of its entries', () => {
    const nameOf = (at: number): string => `${at + 1}. ${names[at]}`;
    const summary = told(
      'summary',
      'How to care for a wooden boat',
      `${opening}\n${list(6, nameOf)}`,
    );
    const at = summary.indexOf([0, 1, 2, 3, 4, 5].map(nameOf).join(' · '));
    expect(at).toBeGreaterThan(0);
    expect(summary[at - 1]).toMatch(/here are the habits/u);
  });

  it.each([
    ['numbers', 'The boat and its owner', (at: number) => `${at + 1}. ${names[at]}`],
    ['a name with a number', 'The boat KX5', (at: number) => names[at] ?? ''],
  ])('is not summed up by the names of sections that %s may tell', (_what, title, nameOf) => {
    const before = 'A boat that is cared for lasts for three generations of owners.';
    const summary = told('summary', title, `${before}\n${list(5, nameOf)}`);
    expect(summary.join('\n')).not.toContain(`${nameOf(0)} · ${nameOf(1)}`);
    expect(summary.length).toBeGreaterThan(2);
  });

  it.each([
    ['numbers', 'Our boat has had four owners.', (at: number) => `${at + 1}. ${names[at]}`],
    ['a share', 'Paint holds 4.2 years on it.', (at: number) => `${at + 1}. ${names[at]}`],
    ['articles', 'This contract is for owners.', (at: number) => `Article ${at + 1}: ${names[at]}`],
    ['条', 'This contract is for owners.', (at: number) => `第${at + 1}条 ${names[at]}`],
  ])('is not one of sections told by %s alone', (_what, before, nameOf) => {
    const lines = `${before}\n${list(4, nameOf)}`;
    for (const style of ['summary', 'key-points'] as const)
      expect(told(style, 'The boat and its owner', lines).join('\n')).not.toContain(nameOf(0));
  });

  it('is one of numbers that a sentence leads into', () => {
    const nameOf = (at: number): string => `${at + 1}. ${names[at]}`;
    const lines = `Here are four that save you money.\n${list(4, nameOf)}`;
    expect(told('key-points', 'The boat and its owner', lines)).toContain(
      `${nameOf(0)} · Rinse the hull with fresh water after every trip.`,
    );
  });

  it('is announced by no sentence that sends its reader elsewhere', () => {
    const lines = `${said[0]}\nAsk your chandler if you need more information or advice.\n${list(5, (at) => `${at + 1}. ${names[at]}`)}`;
    expect(told('summary', 'The boat', lines).join('\n')).not.toMatch(/advice|· 2\./u);
  });

  it.each([
    ['three headings', 'Wintering a boat', list(3, (at) => `${at + 1}. ${names[at]}`)],
    ['headings without numbers', 'Wintering a boat', list(6, (at) => names[at] ?? '')],
    ['numbers of sections', 'The boat', list(6, (at) => `${at + 1}.1 ${names[at]}`)],
    ['questions', 'Best questions about boats', list(6, (at) => `${names[at]}?`)],
  ])('is not one of %s', (_what, title, lines) => {
    const points = told('key-points', title, `${opening}\n${lines}`);
    expect(
      points.filter((point) => /^[\d. ]*(?:Rinse the hull|Grease the trailer) · /u.test(point)),
    ).toEqual([]);
  });
});
