/** Remembering as one reads: off, on for a site that was chosen, never where it would be unwelcome. */
import type { Page } from '@playwright/test';
import { waitUntilRead } from '../harness/conversation.ts';
import type { VirtualDisplay } from '../harness/headed.ts';
import { askHost } from '../harness/host.ts';
import { holdLongWaits } from '../harness/long-waits.ts';
import { viewerPage } from '../harness/pdf-viewer.ts';
import { answerQuestion } from '../harness/question.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import type { Site } from '../harness/site.ts';
import { evaluateIn, listTargets, waitForTarget, type Target } from '../harness/targets.ts';
import { switchExtension } from '../harness/updates.ts';
import { waitUntil } from '../harness/wait.ts';
import { serveHarbour, servePdf } from '../surfaces/pages.ts';
import { expect, test } from '../surfaces/surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });
test.setTimeout(150_000);

/** How long a page has to stay in front, in milliseconds. */
const dwell = 10_000;

function serve(site: Site): void {
  serveHarbour(site);
  site.serve(
    '/login',
    '<!doctype html><html lang="en"><title>Members</title><main><h1>Members</h1><p>The members of the sailing club meet at the pier on Fridays.</p><form><label>Password <input type="password"></label></form></main></html>',
  );
  // Nothing of it can be seen from the page around it.
  site.serve(
    '/members',
    '<!doctype html><html lang="en"><title>Club</title><main><h1>Club</h1><p>The sailing club was founded by nine fishermen.</p><iframe sandbox="allow-scripts" src="/login"></iframe></main></html>',
  );
  site.serve(
    '/pay',
    '<!doctype html><html lang="en"><title>Fees</title><main><h1>Fees</h1><p>The harbour fee is due on the first of May every year.</p><form><input autocomplete="cc-number" aria-label="Card"></form></main></html>',
  );
}

/** Has the site of the page in front remembered, and says yes to the browser's question. */
async function chooseSite(display: VirtualDisplay, page: Page, panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'More' }).click();
  const choice = panel.getByRole('button', { name: 'Remember this site as I read' });
  await answerQuestion(display, page, () => choice.click(), 'allow');
  await expect(panel.locator('[data-remember]')).toHaveAttribute('data-remember', 'on');
}

async function remembered(view: Page): Promise<string[]> {
  const { documents } = await askHost(view, 'library.list', {
    scope: { origins: ['remembered'] },
    order: 'oldest',
    offset: 0,
    limit: 10,
  });
  return documents.map(({ title }) => title);
}

test('keeps what stays in front on a chosen site, pauses, and forgets all of it', async ({
  display,
  extension,
  page,
  site,
  surfaces,
}) => {
  serve(site);
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  const worker = await extension.serviceWorker();
  const waits = await holdLongWaits(worker, dwell);
  // Off by default.
  await page.goto(site.url('/light'));
  await page.goto(site.url('/harbour'));
  await page.waitForTimeout(1000);
  expect(await waits.count()).toBe(0);
  expect(await remembered(panel)).toEqual([]);

  await chooseSite(display, page, panel);
  const note = panel.locator('[data-remember]');

  const title = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
    });
  /** Opens a page in front and waits until it is being waited for. */
  const stayOn = async (address: string): Promise<void> => {
    await page.goto(site.url(address));
    await expect.poll(title).toContain('remembers pages of this site');
    await expect.poll(() => waits.count()).toBe(1);
  };

  // Left too soon.
  await page.bringToFront();
  await stayOn('/light');
  expect(await waits.pass(dwell - 1000)).toBe(0);
  await stayOn('/harbour');
  // By now /light would be kept.
  expect(await waits.pass(dwell - 1000)).toBe(0);
  expect(await remembered(panel)).toEqual([]);
  expect(await waits.pass(1000)).toBe(1);
  await expect.poll(() => remembered(panel)).toEqual(['The harbour']);
  await expect.poll(title).toContain('Remembered');
  // The browser forgets it with the page; it is said again.
  await page.reload();
  await expect.poll(title).toContain('Remembered');
  expect(await waits.count()).toBe(0);

  await servePdf(site, 'headings.pdf');
  await stayOn('/headings.pdf');
  await expect.poll(() => viewerPage(extension)).toBe('1');
  await expect.poll(() => waits.count()).toBe(1);
  expect(await waits.pass(dwell)).toBe(1);
  await expect.poll(() => remembered(panel)).toEqual(['The harbour', 'The Sailing Handbook']);

  for (const [path, why] of [
    ['/login', 'asks for a password'],
    ['/members', 'asks for a password'],
    ['/pay', 'asks for payment details'],
  ] as const) {
    await stayOn(path);
    expect(await waits.pass(dwell)).toBe(1);
    await expect.poll(title).toContain(why);
  }
  // Another site was not chosen: its pages say nothing at all.
  await page.goto(site.otherUrl('/light'));
  await page.waitForTimeout(1000);
  expect(await waits.count()).toBe(0);
  expect(await title()).toBe('Tacit');

  await stayOn('/light');
  await note.getByRole('button', { name: 'Pause' }).click();
  await expect(note).toHaveAttribute('data-remember', 'paused');
  await page.bringToFront();
  await expect.poll(title).toContain('paused');
  // The wait that had begun has ended with it.
  expect(await waits.count()).toBe(0);
  await page.goto(site.url('/app'));
  await expect.poll(title).toContain('paused');
  expect(await waits.count()).toBe(0);
  expect(await remembered(panel)).toEqual(['The harbour', 'The Sailing Handbook']);

  const settings = await surfaces.settings();
  await settings.getByText('2 pages were remembered').click();
  await settings.getByRole('button', { name: 'Delete all of them' }).click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Delete all of them' }).click();
  await expect(settings.getByText('2 pages were remembered')).toHaveCount(0);
  expect(await remembered(panel)).toEqual([]);
});

test('goes on after the worker ended, and asks a page nothing before its time', async ({
  display,
  extension,
  page,
  site,
  surfaces,
}) => {
  serve(site);
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await chooseSite(display, page, panel);
  await stopServiceWorker(extension);
  await page.bringToFront();
  await page.goto(site.url('/light'));
  await expect.poll(() => remembered(panel), { timeout: 25_000 }).toEqual(['The lighthouse']);
});

test('remembers nothing in a private window, on a chosen site either', async ({
  display,
  extension,
  page,
  site,
  surfaces,
}) => {
  serve(site);
  await switchExtension(extension, { incognitoAccess: true });
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await chooseSite(display, page, panel);
  const waits = await holdLongWaits(await extension.serviceWorker(), dwell);
  const { cdp } = extension;
  const workers = async (): Promise<readonly Target[]> =>
    (await listTargets(cdp, 'service_worker')).filter(({ url }) =>
      url.startsWith(extension.url('')),
    );
  const [ordinary] = await workers();

  await page.bringToFront();
  await display.press('ctrl+shift+n');
  // It has a worker of its own, with the same settings.
  const own = await waitUntil('the worker of the private window', async () =>
    (await workers()).find(({ targetId }) => targetId !== ordinary?.targetId),
  );
  await display.press('ctrl+l');
  await display.type(site.url('/light'));
  await display.press('Return');
  await waitForTarget(cdp, site.url('/light'));
  const front = `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.status !== 'complete') return undefined;
    const { sites } = (await chrome.storage.local.get('remember')).remember;
    return { sites: sites.length, private: tab.incognito, title: await chrome.action.getTitle({ tabId: tab.id }) };
  })()`;
  expect(await waitUntil('the page in it', () => evaluateIn(cdp, own.targetId, front))).toEqual({
    sites: 1,
    private: true,
    title: 'Tacit',
  });
  expect(await evaluateIn(cdp, own.targetId, 'chrome.tabs.onActivated.hasListeners()')).toBe(false);
  expect(await waits.count()).toBe(0);

  // Beside it, the same page is waited for.
  await display.press('ctrl+shift+w');
  await page.goto(site.url('/light'));
  await expect.poll(() => waits.count()).toBe(1);
  expect(await remembered(panel)).toEqual([]);
});
