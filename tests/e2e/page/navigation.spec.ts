import type { Page } from '@playwright/test';
import { expect, test, type Probe } from './probe-test.ts';

/** What the tab showed when the gateway said that it shows something else; addresses only of sites that may be read. */
interface Told {
  url?: string;
  status?: string;
}

interface Watched {
  /** Waits until it was said of this page, loaded, and forgets it. */
  shows(url?: string): Promise<void>;
  /** How often it was said of other pages, in all. */
  count(): Promise<number>;
}

async function watch(probe: Probe, page: Page): Promise<Watched> {
  const tabId = await probe.tabOf(page);
  const told = await probe.view.evaluateHandle((id) => {
    const all: Told[] = [];
    const { chrome, gateway } = globalThis as unknown as {
      chrome: { tabs: { get(tabId: number): Promise<Told> } };
      gateway: {
        watchNavigation(tabId: number, callback: (change: string) => void): () => void;
      };
    };
    gateway.watchNavigation(id, (change) => {
      if (change === 'title') return;
      void chrome.tabs.get(id).then(({ url, status }) => all.push({ url, status } as Told));
    });
    return all;
  }, tabId);
  let seen = 0;
  return {
    async shows(url) {
      const at = (): Promise<number> =>
        told.evaluate(
          (all, { from, wanted }) =>
            all.findIndex(
              (each, index) => index >= from && each.status === 'complete' && each.url === wanted,
            ),
          { from: seen, wanted: url },
        );
      await expect.poll(at).toBeGreaterThanOrEqual(seen);
      seen = await told.evaluate((all) => all.length);
    },
    count: () => told.evaluate((all) => all.length),
  };
}

test('tells of navigation, single-page navigation and pages come back from the cache', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('article.html'));
  const told = await watch(probe, page);
  await page.goto(site.url('spa.html'));
  await told.shows(site.url('spa.html'));

  await page.reload();
  await told.shows(site.url('spa.html'));

  await page.getByText('Tuesday').click();
  await told.shows(site.url('spa.html?day=2'));
  const { value } = await probe.read(page);
  expect(value?.title).toBe('Tuesday');
  expect(value?.canonicalUrl).toBe(site.url('spa.html?day=2'));
  expect(value?.blocks.map(({ text }) => text).join()).toContain('Two ships passed');

  await page.evaluate(() => history.back());
  await told.shows(site.url('spa.html'));

  await page.goto(site.url('docs.html'));
  await told.shows(site.url('docs.html'));
  await page.goBack({ waitUntil: 'commit' });
  await told.shows(site.url('spa.html'));

  // Of each once, and once more where it takes its time to load.
  expect(await told.count()).toBeLessThanOrEqual(2 * 6);
});

test('tells of navigation on sites it may not read', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const told = await watch(probe, page);
  await page.goto(site.otherUrl('spa.html'));
  await told.shows();
  await page.getByText('Monday').click();
  await told.shows();
  expect(await told.count()).toBeLessThanOrEqual(2 * 2);
});
