/** Asking what was saved: from several documents, with sources, followed up, and honest where none says it. */
import type { Page } from '@playwright/test';
import { ask, readAnswer, turns, waitUntilEnded } from '../harness/conversation.ts';
import { askHost } from '../harness/host.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import { isOnScreen, type Surfaces } from '../surfaces/surface-test.ts';
import { expect, fill, rows, test } from './library-test.ts';
import { documentOf, saving } from './sample-document.ts';

const saved = [
  documentOf('https://ferry.example/', 'The island ferry', [
    'The ferry to the island leaves at eight in the morning in summer.',
    'In winter the island ferry leaves at ten, when the ice allows it.',
  ]),
  documentOf('https://mole.example/', 'The lighthouse', [
    'The lighthouse on the northern mole was built in 1871 by Josef Brandt.',
    'Its lamp can be seen from eighteen miles away.',
  ]),
  documentOf('https://lock.example/', 'The lock', [
    'The harbour master opens the lock two hours before high water.',
  ]),
];

async function saveAll(view: Page): Promise<void> {
  for (const [at, page] of saved.entries())
    await askHost(view, 'library.save', { ...saving(page), tags: at === 0 ? ['travel'] : [] });
  await untilFound(view, saved.length);
}

async function untilFound(view: Page, count: number): Promise<void> {
  const request = { query: 'harbour', scope: {}, limit: 5 };
  await expect
    .poll(async () => (await askHost(view, 'library.search', request)).searched)
    .toBe(count);
}

async function askLibrary(view: Page, text: string): Promise<void> {
  await askHost(view, 'library.ask', {
    conversationId: null,
    task: { kind: 'question', text },
    scope: {},
  });
}

/** The side panel of a page, showing what was asked before. */
async function openAsked(
  surfaces: Surfaces,
  page: Page,
  address: string,
  question: string,
): Promise<Page> {
  await page.bringToFront();
  await page.goto(address);
  const panel = await surfaces.panel(page);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.locator('.history-open', { hasText: question }).click();
  return panel;
}

test('answers from saved documents, says how many were searched, and goes on', async ({
  page,
  site,
  surfaces,
}) => {
  const settings = await surfaces.settings();
  await saveAll(settings);
  const question = 'Who built the lighthouse?';
  await askLibrary(settings, question);
  const panel = await openAsked(surfaces, page, site.url('article.html'), question);
  const first = turns(panel).first();
  await waitUntilEnded(first);
  const answer = await readAnswer(first);
  expect(answer.claims[0]?.quotes).toEqual([saved[1]?.blocks[0]?.text]);
  expect(answer.facts).toEqual(expect.arrayContaining(['searched 3 documents', 'used 1']));

  const ferry = await ask(panel, 'When does the ferry leave in summer?');
  await waitUntilEnded(ferry);
  expect((await readAnswer(ferry)).claims[0]?.quotes[0]).toContain('eight in the morning');
  const winter = await ask(panel, 'And in winter?');
  await waitUntilEnded(winter);
  expect((await readAnswer(winter)).claims[0]?.quotes[0]).toContain('leaves at ten');

  const nowhere = await ask(panel, 'Which composer wrote the opera about submarines?');
  await waitUntilEnded(nowhere);
  expect((await readAnswer(nowhere)).found).toBe(false);
  await expect(nowhere).toContainText('Your library does not say.');
});

test('keeps to a tag, and sums its documents up', async ({ page, site, surfaces }) => {
  const settings = await surfaces.settings();
  await saveAll(settings);
  const question = 'What do my saved pages on tag travel say?';
  await askLibrary(settings, question);
  const panel = await openAsked(surfaces, page, site.url('article.html'), question);
  await waitUntilEnded(turns(panel).first());
  const { claims, facts } = await readAnswer(turns(panel).first());
  expect(facts).toContain('searched 1 document');
  expect(claims.map(({ text }) => text).join(' ')).toContain('eight in the morning');
  expect(claims.map(({ text }) => text).join(' ')).not.toContain('lighthouse');
});

test('a question survives the end of the host', async ({ extension, page, site, surfaces }) => {
  const settings = await surfaces.settings();
  await saveAll(settings);
  const question = 'Who built the lighthouse?';
  await askLibrary(settings, question);
  await (await extension.serviceWorker()).evaluate(() => chrome.offscreen.closeDocument());
  const panel = await openAsked(surfaces, page, site.url('article.html'), question);
  const turn = turns(panel).first();
  await waitUntilEnded(turn);
  // Answered before the end, or interrupted by it: then it is asked again.
  if ((await turn.getAttribute('data-status')) !== 'done')
    await turn.getByRole('button', { name: 'Try again' }).first().click();
  await expect(turn).toHaveAttribute('data-status', 'done');
  await expect(turn).toContainText('Josef Brandt');
});

test('leads to the sentence on its page, or to the copy where the page no longer says it', async ({
  page,
  site,
  surfaces,
  view,
}) => {
  serveHarbour(site);
  const address = site.url('/harbour');
  const kept = documentOf(address, 'The harbour', [
    'The harbour master opens the lock two hours before high water.',
    'Until last year the fee was paid in the yellow hut by the crane.',
  ]);
  const settings = await surfaces.settings();
  await askHost(settings, 'library.save', saving(kept));
  await untilFound(settings, 1);
  const question = 'When does the harbour master open the lock?';
  await askLibrary(settings, question);
  const panel = await openAsked(surfaces, page, address, question);
  await expect(panel.getByText('From your library')).toBeVisible();
  await waitUntilEnded(turns(panel).first());
  await turns(panel).first().locator('[data-citation]').first().click();
  await expect.poll(() => isOnScreen(page, kept.blocks[0]?.text ?? '')).toBe(true);

  const fee = await ask(panel, 'Where was the fee paid?');
  await waitUntilEnded(fee);
  await fee.locator('[data-citation]').first().click();
  const library = await view('library.html');
  await expect(library.locator('mark')).toHaveText(kept.blocks[1]?.text ?? '');
  await expect(library.locator('.copy-reason')).toBeVisible();
});

test('sums up every section of the documents picked, each under its own name', async ({
  library,
}) => {
  const longText = (what: string): string[] =>
    Array.from(
      { length: 40 },
      (_, year) =>
        `In ${1860 + year} the harbour counted ${year + 7} ${what} at the northern quay and ${year + 2} more along the river.`,
    );
  await fill(library, [
    { title: 'The barges', paragraphs: longText('barges') },
    { title: 'The lamps', paragraphs: longText('lamps') },
    { title: 'The piers', paragraphs: longText('piers') },
  ]);
  await expect(rows(library)).toHaveCount(3);
  await rows(library).filter({ hasText: 'The barges' }).locator('[data-pick]').click();
  await rows(library).filter({ hasText: 'The lamps' }).locator('[data-pick]').click();
  await library.getByRole('button', { name: 'Ask about them' }).click();
  await library.getByRole('button', { name: 'Summarize', exact: true }).click();
  const quick = turns(library).first();
  await waitUntilEnded(quick);
  await quick.getByRole('button', { name: 'Summarize every section' }).click();
  const turn = turns(library).nth(1);
  await waitUntilEnded(turn);
  const headings = await turn.getByRole('heading', { level: 3 }).allTextContents();
  expect(headings.some((name) => name.includes('The barges'))).toBe(true);
  expect(headings.some((name) => name.includes('The lamps'))).toBe(true);
  expect(headings.join()).not.toContain('piers');
  const { claims, facts } = await readAnswer(turn);
  expect(facts).toContain('searched 2 documents');
  for (const { text, quotes } of claims) expect(quotes.join(' ')).toContain(text);
});
