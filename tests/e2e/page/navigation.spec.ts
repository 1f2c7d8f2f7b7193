import type { Page } from '@playwright/test';
import { expect, test, type Probe } from './probe-test.ts';

/** Counts how often the gateway says that the tab shows something else, once it has said so. */
async function countCalls(probe: Probe, page: Page): Promise<() => Promise<number>> {
  const tabId = await probe.tabOf(page);
  await probe.view.evaluate((id) => {
    const probed = globalThis as unknown as {
      calls: number;
      gateway: {
        watchNavigation(tabId: number, callback: (change: string) => void): () => void;
      };
    };
    probed.calls = 0;
    probed.gateway.watchNavigation(id, (change) => {
      if (change === 'navigation') probed.calls++;
    });
  }, tabId);
  const count = (): Promise<number> =>
    probe.view.evaluate(() => (globalThis as unknown as { calls: number }).calls);
  return async () => {
    await expect.poll(count).toBeGreaterThan(0);
    // Several events are told of as one, a moment after the last of them.
    await page.waitForTimeout(400);
    return probe.view.evaluate(() => {
      const probed = globalThis as unknown as { calls: number };
      const { calls } = probed;
      probed.calls = 0;
      return calls;
    });
  };
}

test('tells of navigation, single-page navigation and pages come back from the cache', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  const calls = await countCalls(probe, page);
  await page.goto(site.url('spa.html'));
  expect(await calls()).toBe(1);

  await page.getByText('Tuesday').click();
  expect(await calls()).toBe(1);
  const { value } = await probe.read(page);
  expect(value?.title).toBe('Tuesday');
  expect(value?.canonicalUrl).toBe(site.url('spa.html?day=2'));
  expect(value?.blocks.map(({ text }) => text).join()).toContain('Two ships passed');

  await page.evaluate(() => history.back());
  expect(await calls()).toBe(1);

  await page.goto(site.url('docs.html'));
  expect(await calls()).toBe(1);
  await page.goBack({ waitUntil: 'commit' });
  expect(await calls()).toBe(1);

  await page.reload();
  expect(await calls()).toBe(1);
});

test('tells of navigation on sites it may not read', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const calls = await countCalls(probe, page);
  await page.goto(site.otherUrl('spa.html'));
  expect(await calls()).toBe(1);
  await page.getByText('Monday').click();
  expect(await calls()).toBe(1);
});
