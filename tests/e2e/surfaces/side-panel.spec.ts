import type { Page } from '@playwright/test';
import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../harness/conversation.ts';
import { pressAndLeave } from '../harness/side-panel.ts';
import { listTargets } from '../harness/targets.ts';
import { openView } from '../harness/views.ts';
import { serveHarbour, serveSlowApp, serveSlowly } from './pages.ts';
import { closeView, expect, isOnScreen, openHarbour, test } from './surface-test.ts';

// The real width of tabs: an open panel takes its share of the window.
test.use({ browserContext: { viewport: null } });

const panelWidth = (page: Page) =>
  page.evaluate(() => {
    const taken = outerWidth - innerWidth;
    return taken < 100 ? 0 : taken;
  });

const title = (view: Page) => view.locator('h1');

test('takes over the conversation of the popup', async ({ extension, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Key points'));
  await closeView(extension, popup);

  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await expect(turns(panel)).toHaveCount(1);
  await expect(turns(panel)).toHaveAttribute('data-status', 'done');
  // Full height and narrow, unlike a tab.
  expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500);
  // There is no way from the panel to the panel.
  await expect(panel.getByRole('button', { name: 'Open in the side panel' })).toBeHidden();

  const turn = await ask(panel, 'What are spring tides?');
  await waitUntilEnded(turn);
  const { claims } = await readAnswer(turn);
  const quote = claims[0]?.quotes[0] ?? '';
  await turn.locator('[data-citation]').first().click();
  await expect.poll(() => isOnScreen(page, quote)).toBe(true);
});

test('shows what is asked in the popup, while it is asked; and stays over a reload', async ({
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));
  const popup = await surfaces.readInPopup(page);
  await expect(turns(popup)).toHaveCount(1);
  await waitUntilEnded(await ask(popup, 'Who waits for the signal?'));
  await waitUntilEnded(turns(panel).nth(1));
  expect(await readAnswer(turns(panel).nth(1))).toEqual(await readAnswer(turns(popup).nth(1)));

  await page.reload();
  await waitUntilRead(panel);
  await expect(turns(panel)).toHaveCount(2);
  await turns(panel).first().locator('[data-citation]').first().click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('tacit-quote'))).toBe(true);
});

test('belongs to its tab: another tab has its own', async ({
  context,
  extension,
  page,
  site,
  surfaces,
}) => {
  const harbour = await openHarbour({ page, site, surfaces });
  await expect(title(harbour)).toHaveText('The harbour');
  await expect.poll(() => panelWidth(page)).toBeGreaterThan(300);

  const other = await context.newPage();
  await other.goto(site.url('/light'));
  await other.bringToFront();
  await expect.poll(() => panelWidth(other)).toBe(0);
  const worker = await extension.serviceWorker();
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id;
  });
  const popup = await surfaces.popup(other);
  await pressAndLeave(extension, popup, 'Open in the side panel');
  const light = await openView(extension, `sidepanel.html?tabId=${tabId}`);
  await expect(title(light)).toHaveText('The lighthouse');
  await expect.poll(() => panelWidth(other)).toBeGreaterThan(300);

  await page.bringToFront();
  await expect.poll(() => panelWidth(page)).toBeGreaterThan(300);
  await expect(title(harbour)).toHaveText('The harbour');
  expect(
    (await listTargets(extension.cdp)).filter(({ url }) => url.includes('sidepanel.html')),
  ).toHaveLength(2);
});

test('follows its tab over links and back again', async ({ page, site, surfaces }) => {
  const panel = await openHarbour({ page, site, surfaces });
  const turn = await ask(panel, 'When does the lock open?');
  await waitUntilEnded(turn);

  await page.getByRole('link').click();
  await expect(title(panel)).toHaveText('The lighthouse');
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When was the lighthouse built?'));
  await expect(turns(panel)).toContainText('1871');

  // From the back/forward cache: the page that was, not one loaded anew.
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goBack({ waitUntil: 'commit' });
  await expect(title(panel)).toHaveText('The harbour');
  await expect(turns(panel)).toHaveCount(1);
  await expect(turns(panel).getByRole('heading')).toHaveText('When does the lock open?');
  await turns(panel).locator('[data-citation]').first().click();
  await expect(panel.locator('.failure')).toHaveCount(0);
  await page.goForward({ waitUntil: 'commit' });
  await expect(title(panel)).toHaveText('The lighthouse');
  await expect(turns(panel)).toContainText('1871');
  expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
});

test('follows an application that changes its address without loading', async ({
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/app'));
  const panel = await surfaces.panel(page);
  await expect(title(panel)).toHaveText('The harbour');
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));

  await page.getByRole('button').click();
  await expect(title(panel)).toHaveText('The lighthouse');
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When was the lighthouse built?'));
  await expect(turns(panel)).toContainText('1871');
});

test('reads what an application fetches after it has changed its address', async ({
  page,
  site,
  surfaces,
}) => {
  serveSlowApp(site, 1500);
  await page.goto(site.url('/slow-app'));
  const panel = await surfaces.panel(page);
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));

  await page.getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'The lighthouse' })).toBeVisible();
  await expect(title(panel)).toHaveText('The lighthouse', { timeout: 20_000 });
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When was the lighthouse built?'));
  await expect(turns(panel)).toContainText('1871');
});

test('on another site it says what is missing and offers three choices', async ({
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));

  const loaded = serveSlowly(site, '/light');
  await page.goto(site.otherUrl('/light'), { waitUntil: 'commit' });
  // Also of a page that is still loading, of which the browser tells no address.
  await expect(
    panel.getByRole('heading', { name: 'Tacit needs your permission to read this page' }),
  ).toBeVisible();
  loaded();
  await expect(panel.locator('.choice')).toHaveText([/^This page/u, /^This site/u, /^All sites/u]);
  await expect(panel.getByRole('textbox', { name: 'Question' })).toBeDisabled();
  await expect(turns(panel)).toHaveCount(0);

  // A press of the toolbar button gives access to this page, and the panel notices.
  await surfaces.readInPopup(page);
  await expect(title(panel)).toHaveText('The lighthouse');
  await expect(panel.locator('.choice')).toHaveCount(0);

  await page.goto(site.url('/harbour'));
  await expect(panel.locator('.choice')).toHaveCount(3);
});
