import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '@/lib/answering/sections/escape-markdown';
import { countSections, outlinePage } from '@/lib/answering/sections/outline';
import { joinPages } from '@/lib/answering/library/join-pages';
import { preparePage } from '@/lib/answering/prepare-page';
import { longPage, paragraph } from './long-page';

const chapters = (count: number, sentences: number): string[] => [
  '# The harbour',
  ...Array.from({ length: count }, (_, at) => [
    `## Chapter ${at + 1}`,
    paragraph(10 * at + 1, sentences),
    paragraph(10 * at + 2, sentences),
  ]).flat(),
];

describe('outlinePage', () => {
  it('has key sentences of every section below its heading', () => {
    const page = longPage(chapters(5, 22));
    const { text, claims, usage } = outlinePage(page);
    expect(text.match(/^## .*/gm)).toEqual([1, 2, 3, 4, 5].map((at) => `## Chapter ${at}`));
    expect(claims).toHaveLength(10);
    for (const { start, end, quotes } of claims) {
      expect(text.slice(start, end)).toBe(quotes.map((quote) => quote.text).join(' '));
      const block = page.page.blocks.find(({ id }) => id === quotes[0]?.blockId);
      expect(block?.text.slice(quotes[0]?.start, quotes[0]?.end)).toBe(quotes[0]?.text);
    }
    expect(usage).toMatchObject({ wordsOnPage: page.page.words, wordsRead: page.page.words });
    expect(countSections(page)).toBe(5);
  });

  it('reads a document of 100,000 words whole, in so many sections as people look through', () => {
    const page = longPage(chapters(100, 42));
    expect(page.page.words).toBeGreaterThan(100_000);
    const { text, claims, usage } = outlinePage(page);
    expect(usage.wordsRead).toBe(usage.wordsOnPage);
    const headings = text.match(/^## .*/gm) ?? [];
    expect(headings.length).toBeGreaterThan(15);
    expect(headings.length).toBeLessThanOrEqual(40);
    const blocks = page.page.blocks.length;
    expect(claims.some(({ quotes }) => (quotes[0]?.blockId ?? 0) > 0.97 * blocks)).toBe(true);
  });

  it('is not offered where a summary says as much', () => {
    expect(countSections(longPage(chapters(2, 20)))).toBe(0);
    expect(countSections(longPage(chapters(8, 2)))).toBe(0);
  });

  it('quotes what a section has where it has no sentences', () => {
    const page = longPage(['# The harbour', '## Tolls', '- Barge 12', '- Yacht 7']);
    expect(outlinePage(page).text).toBe('- Barge 12');
  });

  it('finds nothing on an empty page', () => {
    expect(outlinePage(longPage([]))).toMatchObject({ text: '', claims: [], found: false });
  });
});

describe('of several open pages', () => {
  const short = longPage(['# Ferries', paragraph(3, 40)], {
    title: 'Ferries',
    url: 'https://f.example/',
  });
  const long = longPage(chapters(5, 30), { url: 'https://h.example/' });

  it('an outline goes page by page, and says which', async () => {
    const joined = preparePage(
      await joinPages([
        short.page,
        long.page,
        {
          ...short.page,
          url: 'https://g.example/',
          title: 'Lamps',
          blocks: longPage(['# Lamps', paragraph(7, 40)]).page.blocks,
        },
      ]),
      null,
    );
    const { text, usage, claims } = outlinePage(joined);
    const names = text.match(/^## .*/gm) ?? [];
    expect(names[0]).toBe('## Ferries');
    expect(names.at(-1)).toBe('## Lamps');
    expect(names.slice(1, -1).length).toBeGreaterThan(1);
    for (const name of names.slice(1, -1)) expect(name).toMatch(/^## The harbour › Chapter/);
    expect(usage.documents).toEqual({ searched: 3, used: 3, from: 'tabs' });
    expect(countSections(joined)).toBe(names.length);
    for (const { start, end, quotes } of claims)
      expect(text.slice(start, end)).toBe(quotes.map((quote) => quote.text).join(' '));
  });

  it('two are enough, passages out of the library are not', async () => {
    const other = longPage(['# Lamps', paragraph(7, 40)], {
      title: 'Lamps',
      url: 'https://g.example/',
    });
    const tabs = await joinPages([short.page, other.page]);
    expect(countSections(preparePage(tabs, null))).toBe(2);
    const found = tabs.blocks.map((block) => ({
      ...block,
      ...(block.source && { source: { ...block.source, documentId: 'd' } }),
    }));
    expect(countSections(preparePage({ ...tabs, blocks: found }, null))).toBe(0);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    '* not a list',
    '1. Not a list',
    '# no heading',
    '- nor this',
    '+ nor this',
    '> no quote',
    'snake_case_name and __init__',
    '<b>bold</b> &amp; [a](b) ![c](d) [e]: f',
    '`code` ~~gone~~ back\\slash',
    '2024) later',
    '=== underlined',
  ])('keeps %s as it reads', (text) => {
    const tree = fromMarkdown(`Before.\n\n- ${escapeMarkdown(text)}`);
    const list = tree.children[1];
    const [paragraph_] = list?.type === 'list' ? (list.children[0]?.children ?? []) : [];
    expect(paragraph_).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
    });
  });

  it.each([
    'See https://tides.example/a_b?x=1&y=2~z* for more_on_it.',
    'Visit www.tides.example/high_water today',
    '(http://tides.example/a_b)',
    'An ahttp://tides.example/a_b is none, *nor* is this_one',
  ])('keeps the addresses in %s as they are', (text) => {
    const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
    expect(textOf(fromMarkdown(`- ${escapeMarkdown(text)}`, extensions))).toBe(text);
  });
});

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
