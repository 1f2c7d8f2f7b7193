/** The same kinds of content in other markup than most sites use today. */
import { expect, outline, test } from './probe-test.ts';

test('keeps code that stands in a table or beside the numbers of its lines as code', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/numbered-code.html'));
  const { value } = await probe.read(page);
  const code = value?.blocks.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  expect(code).toEqual([
    'def tide(moon, sun):\n    """Height in metres."""\n    spring = moon + sun\n    return spring * 0.54',
    'npm install tides\nnpx tides --port 8080\ncurl localhost:8080/today',
  ]);
});

test('reads a formula once and in one line, powers as powers, and no marks of notes', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/formulas.html'));
  expect(outline((await probe.read(page)).value)).toEqual([
    'heading: Waves',
    'paragraph: The mean is (a + b)/2 of both, and the root √(x_1), with x and ∑_i^nA^k.',
    'paragraph: We get F = ma as the force.',
    'paragraph: So E = mc^2 is the energy.',
    'paragraph: The area is πr^2 here.',
    'paragraph: Nothing else.',
    'paragraph: Some 10^6 fell in 1923. It was the 1st time. Nobody was hurt.',
  ]);
});

test('reads a letter set as preformatted text by its paragraphs, and what it quotes as the words of another', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/letter.html'));
  const { value } = await probe.read(page);
  expect(outline(value).slice(2)).toEqual([
    'paragraph: On Mon, 11 May 2026, Jonas Rehn wrote:',
    'quote: The heights at Avonmouth are an hour late since the end of March. I compared them with the printed almanac.',
    'quote: Did you set the time zone of the station by hand?',
    'paragraph: Yes, that is a bug of ours: the station file says GMT, and the converter adds the hour of summer time twice.',
    'list-item: It is mended in 2.4.1, which comes out tomorrow.',
    'list-item: Until then you can start the program with a fixed zone.',
    'heading: 1. Reproducing it',
    'code:     TZ=UTC tidewatch --station avonmouth\n    TZ=UTC tidewatch --list',
    'paragraph: Example of a station file:',
    'code: station avonmouth\nzone = GMT;\nheights = [1220, 85];\n// Sums are made at noon. Never at night.',
  ]);
  const quoted = value?.blocks.filter(({ kind }) => kind === 'quote') ?? [];
  expect(quoted.map(({ author }) => author)).toEqual(['Jonas Rehn', undefined]);
  const [first] = quoted;
  if (!value || !first) throw new Error('Nothing was read as a quotation.');
  const quote = { blockId: first.id, start: 0, end: first.text.length, text: first.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
});

test('leaves out what editors put beside headings, statements and notes', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/encyclopedia.html'));
  expect(outline((await probe.read(page)).value)).toEqual([
    'heading: Skerry Light',
    'paragraph: Skerry Light is a lighthouse off Harwick. It was automated in 1987. Its lamp [sic] burns gas.',
    'heading: History',
    'paragraph: The first keeper, Ove Dahl, stayed for 29 years.',
    'heading: Notes',
    'list-item: Lind, M. (2001). Lights of the North.',
    'list-item: He left in 1936.',
  ]);
});

test('keeps entries of a list in a line apart', async ({ page, site, probe }) => {
  const list = '<ul><li>Oak</li><li>Ash and elm</li><li>Larch</li></ul>';
  site.serve(
    '/woods.html',
    `<!doctype html><html lang="en"><title>Woods</title><style>li{display:inline;padding:4px}</style><main><h1>Woods</h1><p>Boats are built of these.</p>${list}`,
  );
  await page.goto(site.url('woods.html'));
  expect(outline((await probe.read(page)).value)).toContain('list-item: Oak Ash and elm Larch');
});

test('parts what only a style sets apart in a line, and no word', async ({ page, site, probe }) => {
  site.serve(
    '/gaps.html',
    `<!doctype html><html lang="en"><title>Lamps</title><style>.old{margin-left:6px}.tag{padding:1px 5px}b{letter-spacing:1px}</style><main><h1>Lamps</h1>
    <p><span>$59.00</span><span class="old">$73.75</span></p><p><span>£8</span><s>£12</s> a lamp, <del>colour</del><ins>color</ins></p>
    <p>Reading lamp<span class="tag">New</span><span class="tag">Oak</span></p><p>An un<b>believ</b>able lamp, <a href="#x">shade</a>s included<sup>TM</sup>.</p>
    <p dir="rtl"><span>مصباح</span><span style="margin-right:8px">جديد</span></p></main>`,
  );
  await page.goto(site.url('gaps.html'));
  expect(outline((await probe.read(page)).value).slice(1)).toEqual([
    'paragraph: $59.00 $73.75',
    'paragraph: £8 £12 a lamp, colour color',
    'paragraph: Reading lamp New Oak',
    'paragraph: An unbelievable lamp, shades includedTM.',
    'paragraph: مصباح جديد',
  ]);
});

test('reads summaries as the headings of what opens below them', async ({ page, site, probe }) => {
  site.serve(
    '/folds.html',
    `<!doctype html><html lang="en"><title>Parcels</title><main><h1>Parcels</h1><h2>Sending</h2>
    <details><summary><b>How do I print a label?</b></summary><ol><li>Open your parcel.</li><li>Choose “Print label”.</li></ol></details>
    <details open><summary>Nobody was at home.</summary><p>The driver takes it to the nearest shop.</p></details>
    <h2>Prices</h2><p>A small parcel costs three pounds.</p></main>`,
  );
  await page.goto(site.url('folds.html'));
  const { value } = await probe.read(page);
  expect(outline(value).slice(2)).toEqual([
    'heading: How do I print a label?',
    'list-item: Open your parcel.',
    'list-item: Choose “Print label”.',
    'heading: Nobody was at home.',
    'paragraph: The driver takes it to the nearest shop.',
    'heading: Prices',
    'paragraph: A small parcel costs three pounds.',
  ]);
  expect(value?.blocks.at(-3)?.headings).toEqual(['Parcels', 'Sending', 'Nobody was at home.']);
  // What follows a single one is no part of it.
  site.serve(
    '/fold.html',
    `<!doctype html><html lang="en"><title>Tides</title><main><h1>Tides</h1><details><summary>Show the table</summary><p>High water at noon.</p></details><p>The moon raises them.</p></main>`,
  );
  await page.goto(site.url('fold.html'));
  expect(outline((await probe.read(page)).value)).toContain('paragraph: Show the table');
});

test('leaves out a request for consent over the page in other words, and tells what still loads', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/consent-overlay.html'));
  const wall = (await probe.read(page)).value;
  expect(outline(wall)[0]).toBe('heading: The last lamplighter');
  expect(outline(wall).join()).not.toContain('Cookies');
  await page.goto(site.url('markup/hiding-request.html'));
  expect((await probe.read(page)).failure?.code).toBe('page-consent');
  await page.goto(site.url('markup/loading-feed.html'));
  const feed = (await probe.read(page)).value;
  expect(feed?.skipped.map(({ reason }) => reason)).toContain('loading');
  await page.goto(site.url('markup/unfinished.html'));
  const unfinished = (await probe.read(page)).value;
  expect(unfinished?.skipped).toContainEqual({ reason: 'loading', count: 2 });
  expect(unfinished?.skipped).toContainEqual({ reason: 'cross-origin-frame', count: 1 });
  expect(unfinished?.title).toBe('Catalogue of wrecks - The Norre Board');
  expect(outline(unfinished).join()).not.toContain('Übersetzung');
});

test('keeps the lines below a title that say who wrote a page, and when', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/byline.html'));
  const lines = outline((await probe.read(page)).value);
  expect(lines).toContainEqual(expect.stringMatching(/: Ada Finch$/));
  expect(lines).toContainEqual(expect.stringMatching(/: October 14, 2025$/));
  expect(lines.join()).not.toMatch(/Share|36 comments|Home/);
});

test('puts together what the captions of a video cut up', async ({ page, site, probe }) => {
  await page.goto(site.url('markup/captions.html'));
  const { value } = await probe.read(page);
  expect(outline(value).slice(-2)).toEqual([
    'paragraph: welcome back to the frozen lake today we will see that at minus ten the ice gets brittle and rings like glass when you walk on it.',
    'paragraph: for a car it must be thirty centimetres thick',
  ]);
  const spoken = value?.blocks.at(-2);
  if (!value || !spoken) throw new Error('The captions were not read.');
  const quote = { blockId: spoken.id, start: 0, end: spoken.text.length, text: spoken.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
});

test('reads the captions of a video that the page has loaded, and goes to it', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/captioned-video.html'));
  await page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length);
  const { value } = await probe.read(page);
  expect(outline(value).slice(2, -1)).toEqual([
    'paragraph: Good morning from the staircase lock, where ships climb a hill.',
    'paragraph: There is no pump in here at all.',
  ]);
  const said = value?.blocks.at(-2);
  if (!value || !said) throw new Error('The captions were not read.');
  const quote = { blockId: said.id, start: 0, end: said.text.length, text: said.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
  await expect(page.locator('video')).toBeInViewport();
});

test('reads a page set in columns from the right to its end', async ({ page, site, probe }) => {
  await page.goto(site.url('markup/vertical.html'));
  expect(outline((await probe.read(page)).value)).toContain('paragraph: 遠くの最後の段落である。');
});
