/** For tests that share one browser because none changes anything that another sees. */
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchExtension, type Extension } from './extension.ts';
import { startInternet } from './internet.ts';
import { startSite, type Site } from './site.ts';

const root = path.resolve(import.meta.dirname, '../../..');

interface TestFixtures {
  /** Pages of `tests/fixtures/pages` on this machine. */
  site: Site;
}

interface WorkerFixtures {
  /** The unpacked extension. */
  sharedExtensionDir: string;
  extension: Extension;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  sharedExtensionDir: [path.join(root, '.output/chrome-mv3'), { scope: 'worker', option: true }],
  extension: [
    async ({ sharedExtensionDir }, use) => {
      // Nothing leaves this machine, and nothing is asked of it by name.
      const internet = await startInternet();
      const extension = await launchExtension({
        extensionDir: sharedExtensionDir,
        proxyPort: internet.proxyPort,
      });
      await use(extension);
      await extension.close();
      await internet.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await startSite(path.join(root, 'tests/fixtures/pages'));
    await use(site);
    await site.close();
  },

  context: async ({ extension }, use) => {
    await use(extension.context);
  },

  /** A new tab; all that were opened meanwhile go with it. */
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    const [, ...opened] = context.pages();
    await Promise.all(opened.map((tab) => tab.close()));
  },
});

export { expect } from '@playwright/test';
