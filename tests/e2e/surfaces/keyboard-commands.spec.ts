/** The browser's own shortcuts, by real keys. */
import { turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import { expect, test } from './surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('the browser gives every shortcut its key', async ({ extension }) => {
  const worker = await extension.serviceWorker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  // A key that the browser uses itself is silently left out.
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+Q'],
    // Extensions may suggest four keys; those of two are the reader's to choose.
    ['open-library', ''],
    ['open-panel', 'Alt+Shift+L'],
    ['save-page', 'Alt+Shift+K'],
    ['save-selection', ''],
    ['summarize-page', 'Alt+Shift+S'],
  ]);
});

test('opens the side panel, summarizes, and opens the popup', async ({
  display,
  page,
  site,
  view,
}) => {
  await page.goto(site.url('article.html'));
  await page.bringToFront();
  await display.press('alt+shift+l');
  const panel = await view('sidepanel.html');
  await waitUntilRead(panel);
  await expect(turns(panel)).toHaveCount(0);

  await display.press('alt+shift+s');
  await waitUntilEnded(turns(panel).first());
  await expect(turns(panel)).toHaveAttribute('data-status', 'done');

  await display.press('alt+shift+q');
  const popup = await view('popup.html');
  await waitUntilRead(popup);
  await expect(turns(popup)).toHaveCount(1);
  // Escape closes it, as it closes every popup, once the keys go there.
  await expect(async () => {
    await display.press('Escape');
    expect(popup.isClosed()).toBe(true);
  }).toPass();
});

test('summarizes with one shortcut where nothing is open yet', async ({
  display,
  extension,
  page,
  site,
  view,
}) => {
  await page.goto(site.url('article.html'));
  await page.bringToFront();
  // As after half a minute without use.
  await stopServiceWorker(extension);
  await display.press('alt+shift+s');
  const panel = await view('sidepanel.html');
  await waitUntilEnded(turns(panel).first());
  await expect(turns(panel).first()).toHaveAttribute('data-status', 'done');
});
