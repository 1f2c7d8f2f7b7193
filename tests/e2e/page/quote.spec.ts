import type { Frame, Page } from '@playwright/test';
import type { PageDocument, Quote } from '@/lib/protocol/page';
import languages from '../../fixtures/languages.json' with { type: 'json' };
import { expect, test, type Probe } from './probe-test.ts';

async function readDocument(probe: Probe, page: Page): Promise<PageDocument> {
  const { value, failure } = await probe.read(page);
  if (!value) throw new Error(failure.code);
  return value;
}

function quoteOf({ blocks }: PageDocument, text: string): Quote {
  const block = blocks.find((candidate) => candidate.text.includes(text));
  if (!block) throw new Error(`${text} was not read`);
  const start = block.text.indexOf(text);
  return { blockId: block.id, start, end: start + text.length, text };
}

interface Marked {
  text: string;
  inView: boolean;
}

/** What is marked in a document, and whether it can be seen in its window. */
function marked(frame: Page | Frame): Promise<Marked> {
  return frame.evaluate(() => {
    const ranges = [...(CSS.highlights.get('tacit-quote') ?? [])] as Range[];
    const box = ranges[0]?.getBoundingClientRect();
    return {
      text: ranges.map(String).join('').replace(/\s+/gu, ' '),
      inView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
}

/** Smooth scrolling takes a moment. */
async function expectMarked(frame: Page | Frame | undefined, text: string): Promise<void> {
  if (!frame) throw new Error('There is no such frame.');
  await expect.poll(() => marked(frame)).toEqual({ text, inView: true });
}

test('scrolls to a quotation and marks it without touching the page', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  const before = await page.content();
  const text = 'these are spring tides, which have nothing to do with the season';
  expect(await probe.showQuote(page, document, quoteOf(document, text))).toEqual({ value: null });
  await expectMarked(page, text);
  expect(await page.content()).toBe(before);
});

test('opens what is closed around a quotation', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  const text = 'Half of the whole rise comes in the two middle hours.';
  await probe.showQuote(page, document, quoteOf(document, text));
  await expectMarked(page, text);
  await expect(page.locator('details')).toHaveAttribute('open');
});

test('marks a sentence in every language and direction', async ({ page, site, probe }) => {
  const sections = languages.texts.map(
    ({ language, paragraphs }) =>
      `<section lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section>`,
  );
  site.serve(
    '/languages',
    `<!doctype html><meta charset="utf-8"><main>${sections.join('')}</main>`,
  );
  await page.goto(site.url('/languages'));
  const document = await readDocument(probe, page);
  for (const { paragraphs } of languages.texts) {
    const text = paragraphs.at(-1) ?? '';
    await probe.showQuote(page, document, quoteOf(document, text));
    await expectMarked(page, text);
  }
});

test('finds a table row across its cells', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  await probe.showQuote(
    page,
    document,
    quoteOf(document, 'Honolulu, Hawaii | Two, unequal | About 0.6 m'),
  );
  await expectMarked(page, 'Honolulu, HawaiiTwo, unequalAbout 0.6 m');
});

test('reaches into closed shadow roots and frames', async ({ page, site, probe }) => {
  await page.goto(site.url('shadow.html'));
  const shadow = await readDocument(probe, page);
  const text = 'Written in a closed root within the closed root.';
  await probe.showQuote(page, shadow, quoteOf(shadow, text));
  await expectMarked(page, text);

  await page.goto(site.url('frames.html'));
  const frames = await readDocument(probe, page);
  await probe.showQuote(page, frames, quoteOf(frames, 'Far down in the frame.'));
  const inner = page.frames().find((frame) => frame.url().endsWith('frame-inner.html'));
  await expectMarked(inner, 'Far down in the frame.');
});

test('finds a quotation again after the page was drawn anew, in other marks', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  const quote = quoteOf(
    document,
    'the Earth’s rotation turns this sloshing into waves'.replace('the', 'The'),
  );
  await page.evaluate(() => {
    const main = globalThis.document.querySelector('main');
    const copy = main?.cloneNode(true) as HTMLElement;
    for (const paragraph of copy.querySelectorAll('p'))
      paragraph.textContent = (paragraph.textContent ?? '').replaceAll('’', "'");
    copy.prepend(globalThis.document.createElement('p'));
    main?.replaceWith(copy);
  });
  expect(await probe.showQuote(page, document, quote)).toEqual({ value: null });
  await expectMarked(page, "The Earth's rotation turns this sloshing into waves");
});

test('works for an agent that never read the page, and says when the text is gone', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  const quote = quoteOf(document, 'Never rely on a sandbank');
  await page.reload();
  expect(await probe.showQuote(page, document, quote)).toEqual({ value: null });
  await expectMarked(page, 'Never rely on a sandbank');
  await page.evaluate(() => globalThis.document.querySelector('ol')?.remove());
  expect((await probe.showQuote(page, document, quote)).failure).toEqual({
    code: 'quote-not-found',
    params: {},
  });
});

test('only the last quotation is marked', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const document = await readDocument(probe, page);
  await probe.showQuote(page, document, quoteOf(document, 'The sky supplies the force'));
  await probe.showQuote(page, document, quoteOf(document, 'A brake on the Earth'));
  await expectMarked(page, 'A brake on the Earth');
});
