import type { Page } from '@playwright/test';
import type { PageDocument } from '@/lib/protocol/page';
import { longPage, markupPage } from '../../bench/long-page.ts';
import { expect, test, type Probe } from './probe-test.ts';

/** A document as far as it can be told without bringing megabytes of it into the test. */
interface Outcome {
  words: number;
  coverage: number;
  characters: number;
  /** Whether the blocks are numbered in order and each stands under the last headings before it. */
  inOrder: boolean;
  last: { text: string; headings: string[] };
}

/** Reads the page, in the extension's own page; all that is large stays there. */
async function readLarge(probe: Probe, page: Page): Promise<Outcome> {
  const tabId = await probe.tabOf(page);
  return probe.view.evaluate(async (id) => {
    const { gateway } = globalThis as unknown as {
      gateway: { read(tabId: number): Promise<PageDocument> };
    };
    const { words, coverage, blocks } = await gateway.read(id);
    let heading = '';
    const inOrder = blocks.every((block, index) => {
      const rightPlace = block.kind === 'heading' || (block.headings.at(-1) ?? '') === heading;
      if (block.kind === 'heading') heading = block.text;
      return block.id === index && rightPlace;
    });
    const { text = '', headings = [] } = blocks.at(-1) ?? {};
    const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
    return { words, coverage, characters, inOrder, last: { text, headings } };
  }, tabId);
}

/** Counts how often the page gets a turn from now on. */
async function countTurns(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { turns: 0 };
    Object.assign(globalThis, { counted });
    setInterval(() => (counted.turns += 1), 10);
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { counted: { turns: number } }).counted.turns);
}

test('reads a page of 200,000 elements to its end, and lets it live meanwhile', async ({
  page,
  site,
  probe,
}) => {
  site.serve('/large.html', markupPage(3_000));
  await page.goto(site.url('large.html'));
  const turns = await countTurns(page);
  const before = await turns();
  const { words, coverage, inOrder, last } = await readLarge(probe, page);
  expect((await turns()) - before).toBeGreaterThan(10);
  expect(words).toBeGreaterThan(200_000);
  expect(coverage).toBe(1);
  expect(inOrder).toBe(true);
  expect(last).toEqual({
    text: 'Row 5 | 14995 | metres',
    headings: ['A large page', 'Part 2999'],
  });
});

test('reads a page of more than 5 MB of text to its end', async ({ page, site, probe }) => {
  const html = await longPage(950_000);
  site.serve('/text.html', html.replace('</article>', '<p>Here ends the page.</p></article>'));
  await page.goto(site.url('text.html'));
  const turns = await countTurns(page);
  const before = await turns();
  const { characters, coverage, inOrder, last } = await readLarge(probe, page);
  expect((await turns()) - before).toBeGreaterThan(5);
  expect(characters).toBeGreaterThan(5_000_000);
  expect(coverage).toBe(1);
  expect(inOrder).toBe(true);
  expect(last.text).toBe('Here ends the page.');
});

/** A long text, sentence by sentence in other markup. */
async function longText(words: number, markUp: (sentence: string) => string): Promise<string> {
  const text = (await longPage(words)).replaceAll(/<[^>]*>/g, ' ');
  const sentences = text.match(/\p{Lu}[^.]{40,}\./gu) ?? [];
  return `<!doctype html><html lang="en"><title>Long</title><main>${sentences.map(markUp).join('')}</main></html>`;
}

for (const [form, tag] of [
  ['boxes', 'div'],
  ['list entries', 'li'],
] as const)
  test(`reads 60,000 words in ${form} to their end`, async ({ page, site, probe }) => {
    const markUp = (sentence: string): string => `<${tag}>${sentence}</${tag}>`;
    site.serve('/text.html', await longText(60_000, markUp));
    await page.goto(site.url('text.html'));
    const { value } = await probe.read(page);
    expect(value?.coverage).toBe(1);
    expect(value?.words).toBeGreaterThan(55_000);
  });

test('gives each of two views that read at once the whole page', async ({ page, site, probe }) => {
  site.serve('/text.html', await longPage(400_000));
  await page.goto(site.url('text.html'));
  const [first, second] = await Promise.all([readLarge(probe, page), readLarge(probe, page)]);
  expect(first.characters).toBeGreaterThan(2_000_000);
  expect(second).toEqual(first);
});

test('states what did not fit into one document', async ({ page, site, probe }) => {
  const sentences = 'Water comes and goes with the moon. '.repeat(3_000);
  const paragraphs = Array.from({ length: 90 }, (_, at) => `<p>Tide ${at}. ${sentences}</p>`);
  site.serve('/huge.html', `<!doctype html><title>Huge</title><main>${paragraphs.join('')}</main>`);
  await page.goto(site.url('huge.html'));
  const { value } = await probe.read(page);
  expect(value?.coverage).toBeGreaterThan(0.7);
  expect(value?.coverage).toBeLessThan(0.9);
  expect(value?.skipped.find(({ reason }) => reason === 'too-long')?.count).toBeGreaterThan(5);
});
