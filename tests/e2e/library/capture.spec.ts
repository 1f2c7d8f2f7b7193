/** Saving by menu and key, with no view open: the browser's own gestures, and what the toolbar button says of it. */
import type { Page } from '@playwright/test';
import { ask, turns, waitUntilEnded } from '../harness/conversation.ts';
import type { VirtualDisplay } from '../harness/headed.ts';
import { askHost } from '../harness/host.ts';
import { viewerPage } from '../harness/pdf-viewer.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import type { Extension } from '../harness/extension.ts';
import { serveHarbour, servePdf } from '../surfaces/pages.ts';
import { expect, test } from '../surfaces/surface-test.ts';
import { openLibrary } from './library-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

// The extension's entry stands above "Inspect" in the menu of a selection, above "View page source" too in that of a page.
const savePage = ['Up', 'Up', 'Up', 'Right', 'Down', 'Return'];
// The menu of a PDF begins with the extension's entry above "Inspect".
const savePdf = ['Up', 'Up', 'Right', 'Down', 'Return'];
const askSelection = ['Up', 'Up', 'Right', 'Down', 'Return'];
const saveSelection = ['Up', 'Up', 'Right', 'Down', 'Down', 'Return'];

/** What the button says of the tab in front. */
async function badge(extension: Extension): Promise<{ text: string; title: string }> {
  const worker = await extension.serviceWorker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id ?? -1;
    const [text, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { text, title };
  });
}

async function choose(
  display: VirtualDisplay,
  page: Page,
  selector: string,
  keys: readonly string[],
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error('There is nothing to click on.');
  await display.click(page, { x: box.x + 30, y: box.y + 12 }, 3);
  await display.press(...keys);
}

async function savedDocuments(extension: Extension) {
  const view = await extension.context.newPage();
  await view.goto(extension.url('options.html'));
  const { documents } = await askHost(view, 'library.list', {
    scope: {},
    order: 'oldest',
    offset: 0,
    limit: 10,
  });
  await view.close();
  return documents;
}

test('saves a page from the menu, and again only what changed', async ({
  display,
  extension,
  page,
  site,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  // As after half a minute without use.
  await stopServiceWorker(extension);
  await choose(display, page, 'h1', savePage);
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: 'This page was saved to your library.' });
  // Said for a moment.
  await expect
    .poll(() => badge(extension), { timeout: 10_000 })
    .toEqual({
      text: '',
      title: 'Tacit',
    });

  await display.press('alt+shift+k');
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: 'Your library has this page already, just as it is.' });
  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Since last year the lock has been closed on Sundays.';
    document.querySelector('main')?.append(more);
  });
  await page.bringToFront();
  await display.press('alt+shift+k');
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: expect.stringContaining('as it is now') });

  const documents = await savedDocuments(extension);
  expect(documents).toMatchObject([
    { title: 'The harbour', kind: 'page', origin: 'saved', versions: 2 },
  ]);
});

test('saves a selection alone', async ({ display, extension, page, site }) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await page
    .locator('p')
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
  await choose(display, page, 'p', saveSelection);
  await expect
    .poll(() => badge(extension))
    .toMatchObject({ title: 'The selection was saved to your library.' });
  const [selection] = await savedDocuments(extension);
  expect(selection).toMatchObject({ kind: 'selection', type: 'selection', title: 'The harbour' });
});

test('says on the button why a page was not saved', async ({ display, extension, page, site }) => {
  await page.goto(site.url('empty.html'));
  await page.bringToFront();
  await display.press('alt+shift+k');
  await expect
    .poll(() => badge(extension))
    .toEqual({
      text: '!',
      title: expect.stringContaining('Not saved: There is no text on this page.'),
    });
  expect(await savedDocuments(extension)).toEqual([]);
});

test('finishes a save that the end of the worker cut off', async ({
  display,
  extension,
  page,
  site,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await page.bringToFront();
  // The page does not answer until the worker is gone.
  await display.press('alt+shift+k');
  await expect.poll(() => badge(extension)).toMatchObject({ text: '✓' });
  const worker = await extension.serviceWorker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.action.setBadgeText({ tabId: tab?.id ?? -1, text: '' });
    // As it stands in the moment between the press and the end.
    await chrome.storage.session.set({
      [`save:${tab?.id}`]: { tabId: tab?.id, selection: null, at: Date.now() },
    });
  });
  await stopServiceWorker(extension);
  await page.evaluate(() => document.querySelector('p')?.append(' The pier is closed.'));
  // Anything that wakes it.
  await savedDocuments(extension);
  await page.bringToFront();
  await expect.poll(() => badge(extension)).toMatchObject({ text: '✓' });
  expect(await savedDocuments(extension)).toMatchObject([{ versions: 2 }]);
});

test('saves a PDF with no view open, and opens it at the cited page', async ({
  context,
  display,
  extension,
  page,
  site,
}) => {
  const address = await servePdf(site, 'two-columns.pdf');
  await page.goto(address);
  await expect.poll(() => viewerPage(extension)).toBe('1');
  await stopServiceWorker(extension);
  await page.bringToFront();
  await display.click(page, { x: 500, y: 300 }, 3);
  await display.press(...savePdf);
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: 'This page was saved to your library.' });
  expect(await savedDocuments(extension)).toMatchObject([
    { title: 'Tides of the Western Harbour', url: address, kind: 'page' },
  ]);
  await page.bringToFront();
  await display.press('alt+shift+k');
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: 'Your library has this page already, just as it is.' });

  const library = await openLibrary(extension);
  await library.getByRole('button', { name: 'Ask', exact: true }).click();
  const turn = await ask(library, 'What was the highest water of the year?');
  await waitUntilEnded(turn);
  const opened = context.waitForEvent('page');
  await turn.locator('[data-citation]').first().click();
  const tab = await opened;
  await expect.poll(() => tab.url()).toBe(`${address}#page=2`);
});

test('saves and asks about what is selected in the viewer of PDFs', async ({
  display,
  extension,
  page,
  site,
  view,
}) => {
  const address = await servePdf(site, 'two-columns.pdf');
  await page.goto(address);
  await expect.poll(() => viewerPage(extension)).toBe('1');
  const middle = { x: 500, y: 300 };
  await display.click(page, middle);
  await display.press('ctrl+a');
  await display.click(page, middle, 3);
  await display.press(...saveSelection);
  await expect
    .poll(() => badge(extension))
    .toEqual({ text: '✓', title: 'The selection was saved to your library.' });
  expect(await savedDocuments(extension)).toMatchObject([
    { kind: 'selection', title: 'Tides of the Western Harbour', url: address },
  ]);

  await page.bringToFront();
  await display.click(page, middle, 3);
  await display.press(...askSelection);
  const panel = await view('sidepanel.html');
  await expect(panel.getByText('About the selection: Journal of Coastal')).toBeVisible();
  const turn = await ask(panel, 'What was the highest water of the year?');
  await waitUntilEnded(turn);
  await expect(turns(panel)).toContainText('4.31 m');
  const citation = turn.locator('[data-citation]').first();
  await expect(citation).toHaveAccessibleName(/^Source 1, page 2$/u);
  await citation.click();
  await expect.poll(() => viewerPage(extension)).toBe('2');
});
