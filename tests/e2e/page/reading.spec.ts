import type { Block, PageDocument } from '@/lib/protocol/page';
import { expect, outline, test } from './probe-test.ts';

function texts(document: PageDocument | undefined): string[] {
  return document?.blocks.map(({ text }) => text) ?? [];
}

function block(document: PageDocument | undefined, start: string): Block | undefined {
  return document?.blocks.find(({ text }) => text.startsWith(start));
}

/** One blank page. */
test('reads an article with headings, lists, a table and a quotation, and says what it left out', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html?utm_source=test&page=1#coast'));
  const { value } = await probe.read(page);
  expect(value).toMatchObject({
    title: 'How tides work',
    site: 'The Shoreline Almanac',
    language: 'en',
    type: 'article',
    coverage: 1,
    url: site.url('article.html?utm_source=test&page=1#coast'),
    canonicalUrl: site.url('article.html?page=1'),
  });
  expect(value?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(value?.words).toBeGreaterThan(1_000);
  expect(value?.blocks.map(({ id }) => id)).toEqual(value?.blocks.map((_block, index) => index));
  expect(value?.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    'How tides work',
    'The Moon pulls unevenly',
    'Why high water comes twice a day',
    'Springs and neaps',
    'What the coast makes of it',
    'Knowing when to go',
    'A brake on the Earth',
  ]);
  expect(block(value, 'At the first and last quarter')).toMatchObject({
    kind: 'list-item',
    headings: ['How tides work', 'Springs and neaps'],
  });
  expect(block(value, 'Pensacola')).toMatchObject({
    kind: 'table-row',
    text: 'Pensacola, Florida | One | About 0.4 m',
  });
  expect(block(value, 'Place')?.text).toBe(
    'Place | High waters a day | Difference between high and low water',
  );
  expect(block(value, 'That the flux')?.kind).toBe('quote');
  // Inside closed details.
  expect(block(value, 'Where there are two regular tides')?.kind).toBe('paragraph');
  expect(texts(value)).not.toContain('Archive');
  expect(value?.skipped.map(({ reason }) => reason)).toEqual(['boilerplate']);
});

test('keeps code with its lines, without line numbers and buttons', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('docs.html'));
  const { value } = await probe.read(page);
  expect(value?.type).toBe('documentation');
  const code = value?.blocks.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  expect(code?.[0]).toContain('  if (response.status !== 429) return response;\n  await sleep');
  expect(code?.[0]).toMatch(/\n\n[^]*\n}$/);
  expect(code?.[1]).toBe('curl --retry 5 \\\n  https://harbour.example/v2/ships');
  expect(texts(value)).not.toContain('Changelog');
});

test('reads the posts of a forum', async ({ page, site, probe }) => {
  await page.goto(site.url('forum.html'));
  const { value } = await probe.read(page);
  expect(value?.type).toBe('forum');
  expect(block(value, 'My kitchen is at 16')).toBeDefined();
  expect(block(value, 'It is the temperature')).toBeDefined();
  expect(block(value, 'Waiting works as well')).toBeDefined();
  expect(texts(value).join()).not.toMatch(/Log in|Privacy policy/);
});

test('reads a product without what else the shop sells', async ({ page, site, probe }) => {
  await page.goto(site.url('product.html'));
  const { value } = await probe.read(page);
  expect(value?.type).toBe('product');
  expect(block(value, 'A kettle for gas')).toBeDefined();
  expect(block(value, 'Capacity')?.text).toBe('Capacity | 1.5 litres');
  expect(texts(value).join()).not.toMatch(/Tea strainer|cookies/);
});

test('leaves out hidden text, however it is hidden, and keeps what a reader can see or open', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('hidden.html'));
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: What is hidden',
    'paragraph: Visible: an ordinary paragraph.',
    'paragraph: Visible: letters with a gradient.',
    'paragraph: Visible: white letters on a picture.',
    'paragraph: Visible: light letters on a dark ground.',
    'paragraph: Visible: hidden only from assistive technology.',
    'paragraph: Visible: a summary.',
    'paragraph: Visible: inside closed details, which the reader can open.',
    'paragraph: Visible: found by searching in the page.',
    'paragraph: Visible: scrolled out of its box at the top.',
    'paragraph: Visible: shown inside something hidden.',
    'paragraph: Visible: letters drawn by their shadow.',
    'paragraph: Visible: most of it.',
    'paragraph: Visible: smuggled tags are dropped, and softhyphens too.',
  ]);
  const hidden = value?.skipped.find(({ reason }) => reason === 'hidden');
  expect(hidden).toEqual({ reason: 'hidden', count: 35, words: 35 * 4 - 1 });
});

test('reads open and closed shadow roots with their slots in place', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('shadow.html'));
  const { value } = await probe.read(page);
  expect(texts(value)).toEqual([
    'Shadow roots',
    'Before the first component.',
    'Title given from outside',
    'Written in the open root.',
    'Text given from outside to the default slot.',
    'Fallback of an empty slot.',
    'Between the components.',
    'Closed card',
    'Written in the closed root, which page scripts cannot reach.',
    'Emphasis given to a closed root.',
    'Written in a closed root within the closed root.',
    'Written in the closed root of a plain element with children.',
    'After the last component.',
  ]);
});

test('reads frames of the same site in place and counts the others', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url(`frames.html?other=${new URL(site.otherUrl('/')).origin}`));
  const { value } = await probe.read(page);
  expect(texts(value)).toEqual([
    'Frames',
    'Before the frames.',
    'A page within a page',
    'Written in a document of its own.',
    'Far down in the frame.',
    'Between the frames.',
    'Written into the attribute of the frame.',
    'After the frames.',
  ]);
  expect(value?.skipped).toContainEqual({ reason: 'cross-origin-frame', count: 2 });
});

test('reads right-to-left and unspaced scripts', async ({ page, site, probe }) => {
  await page.goto(site.url('rtl.html'));
  const arabic = await probe.read(page);
  expect(arabic.value?.language).toBe('ar');
  expect(outline(arabic.value)).toEqual([
    'heading: المد والجزر',
    'paragraph: يرتفع ماء البحر وينخفض مرتين في اليوم على معظم السواحل، لأن القمر يجذب جانبي الأرض بقوتين مختلفتين.',
    'list-item: عند اكتمال القمر يكون المد عاليا.',
    'list-item: عند التربيع يكون المد أضعف.',
  ]);
  await page.goto(site.url('cjk.html'));
  const japanese = await probe.read(page);
  expect(texts(japanese.value)).toEqual([
    '潮の満ち引き',
    '海の水は、ほとんどの海岸で一日に二回満ちたり引いたりします。月の引力が地球の両側で異なるためです。',
    '大多数海岸每天有两次涨潮和两次落潮。',
    '新月と満月のころは 大潮になります。',
  ]);
  expect(japanese.value?.words).toBeGreaterThan(35);
});

test('reads plain text by paragraphs, and data as code', async ({ page, site, probe }) => {
  await page.goto(site.url('plain.txt'));
  const plain = await probe.read(page);
  expect(plain.value?.title).toBe('plain.txt');
  expect(outline(plain.value)).toEqual([
    'paragraph: A note on tides',
    'paragraph: The sea rises and falls twice a day on most coasts, and the timing slips by about fifty minutes from one day to the next.',
    'code:     high   06:12\n    low    12:25',
    'paragraph: End of the note.',
  ]);
  await page.goto(site.url('data.json'));
  const json = await probe.read(page);
  expect(outline(json.value)).toEqual([
    'code: {\n  "place": "Avonmouth",\n  "range": 12.2,\n  "tides": ["spring", "neap"]\n}',
  ]);
  await page.goto(site.url('feed.xml'));
  const xml = await probe.read(page);
  expect(texts(xml.value).join(' ')).toContain('High water stands higher at new moon.');
});

test('reads plain text of short lines by its sections, and lines that are no paragraph each for itself', async ({
  page,
  site,
  probe,
}) => {
  const text =
    '1. Budget\nAda reported that 4,200 euros are left. The new\nprojector cost 380 euros.\n\nAda Reed\n5 Mill Road\nCork\n';
  site.serve('/minutes.txt', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  });
  await page.goto(site.url('minutes.txt'));
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: 1. Budget',
    'paragraph: Ada reported that 4,200 euros are left. The new projector cost 380 euros.',
    'list-item: Ada Reed',
    'list-item: 5 Mill Road',
    'list-item: Cork',
  ]);
});

test('says why a page cannot be read', async ({ page, site, probe }) => {
  await page.goto(site.url('empty.html'));
  expect((await probe.read(page)).failure).toEqual({ code: 'page-empty', params: {} });
  await page.evaluate(() => document.documentElement.remove());
  expect((await probe.read(page)).failure).toEqual({ code: 'page-empty', params: {} });
  await page.goto(site.url('canvas.html'));
  expect((await probe.read(page)).failure).toEqual({ code: 'page-canvas', params: {} });
  await page.goto(site.otherUrl('article.html'));
  expect((await probe.read(page)).failure?.code).toBe('page-no-access');
  await page.goto('chrome://version/');
  expect((await probe.read(page)).failure).toEqual({
    code: 'page-restricted',
    params: { url: 'chrome://' },
  });
  await page.goto('about:blank');
  expect((await probe.read(page)).failure?.code).toMatch(/page-(?:restricted|no-access|empty)/);
});

test('a page cannot notice being read, nor pass for another site', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(
      document,
      {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      },
    );
    addEventListener('message', () => seen.push('message'));
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://bank.example/';
    document.head.append(canonical);
  });
  await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
  const { value } = await probe.read(page);
  expect(value?.canonicalUrl).toBe(site.url('article.html'));
  const traces = await page.evaluate(() => ({
    seen: (globalThis as unknown as { seen: string[] }).seen,
    globals: Object.keys(globalThis).filter((name) => /tacit/i.test(name)),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    scripts: document.scripts.length,
  }));
  expect(traces).toEqual({ seen: [], globals: [], sheets: 1, scripts: 0 });
});
