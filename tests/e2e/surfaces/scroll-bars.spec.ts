/** Scroll bars that take room, which a headless browser hides. */
import { suggest, waitUntilEnded } from '../harness/conversation.ts';
import { expect, test } from './surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('a long answer scrolls one way only', async ({ page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  const body = popup.locator('.reading-body');
  const widths = () =>
    body.evaluate((element) => ({
      bar: element.getBoundingClientRect().width - element.clientWidth,
      beyond: element.scrollWidth - element.clientWidth,
    }));
  await expect.poll(async () => (await widths()).bar).toBeGreaterThan(0);
  expect((await widths()).beyond).toBe(0);
});
