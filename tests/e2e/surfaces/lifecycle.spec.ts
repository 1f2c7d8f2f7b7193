/** Stops, restarts and updates: what was asked and answered outlives them all. */
import { ask, suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import { waitForTarget, waitForTargetGone } from '../harness/targets.ts';
import { pressToolbarButton } from '../harness/toolbar.ts';
import { updateExtension } from '../harness/updates.ts';
import { openView, releaseViews } from '../harness/views.ts';
import { serveHarbour } from './pages.ts';
import { closeView, expect, openHarbour, test } from './surface-test.ts';

test('the service worker may stop at any time', async ({ extension, page, site, surfaces }) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await stopServiceWorker(extension);
  // The press of the button alone has to wake what is needed.
  const panel = await surfaces.panel(page);
  await stopServiceWorker(extension);
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));
  await stopServiceWorker(extension);
  // Navigation, too, is followed without it.
  await page.getByRole('link').click();
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await suggest(panel, 'Summarize'));
  await expect(turns(panel)).toHaveAttribute('data-status', 'done');
});

test('the host may go: the open view finds the new one, and nothing stored is lost', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));

  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  // Watching again is what starts the new one; no press is needed.
  await waitForTarget(extension.cdp, extension.url('offscreen.html'));
  await waitUntilEnded(await ask(panel, 'Who waits for the signal?'));
  await expect(turns(panel)).toHaveCount(2);
  await expect(turns(panel).nth(1)).toContainText('outer pier');
  await expect(panel.locator('.failure')).toHaveCount(0);
});

test.describe('an update', () => {
  test.use({ changeable: true });

  test('keeps conversations and works at once', async ({ extension, page, site, surfaces }) => {
    const before = await openHarbour({ page, site, surfaces });
    await waitUntilEnded(await ask(before, 'When does the lock open?'));
    await releaseViews(extension);

    await updateExtension(extension, '9.0.0');
    // The browser closes what is open of the old version.
    await waitForTargetGone(extension.cdp, extension.url('sidepanel.html'));
    // The page is as old as before the update; the agent in it is from then.
    const after = await surfaces.readInPopup(page);
    await expect(turns(after)).toHaveCount(1);
    await expect(turns(after)).toContainText('two hours before high water');
    await waitUntilEnded(await ask(after, 'Who waits for the signal?'));
    await turns(after).nth(1).locator('[data-citation]').first().click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('tacit-quote'))).toBe(true);
    await expect(after.locator('.failure')).toHaveCount(0);
    await closeView(extension, after);

    const panel = await surfaces.panel(page);
    await expect(turns(panel)).toHaveCount(2);
  });
});

test('conversations are there again after the browser was closed', async ({ launch, site }) => {
  serveHarbour(site);
  const visit = async (use: (view: Awaited<ReturnType<typeof openView>>) => Promise<void>) => {
    const extension = await launch();
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(site.url('/harbour'));
    await pressToolbarButton(extension, page);
    const popup = await openView(extension, 'popup.html');
    await waitUntilRead(popup);
    await use(popup);
    await releaseViews(extension);
    await extension.close();
  };
  await visit(async (popup) => {
    await waitUntilEnded(await ask(popup, 'When does the lock open?'));
  });
  await visit(async (popup) => {
    await expect(turns(popup).getByRole('heading')).toHaveText('When does the lock open?');
    await expect(turns(popup)).toContainText('two hours before high water');
    await waitUntilEnded(await ask(popup, 'Who waits for the signal?'));
    await expect(turns(popup)).toHaveCount(2);
  });
});
