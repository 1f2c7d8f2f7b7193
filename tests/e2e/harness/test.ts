/** What an e2e test works with: `import { expect, test } from './harness/test.ts'`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { launchExtension, type Extension } from './extension.ts';
import { canRunHeaded, startDisplay, type VirtualDisplay } from './headed.ts';
import { startInternet, type Internet } from './internet.ts';
import { observeNetwork, type NetworkLog } from './network.ts';
import { startSite, type Site } from './site.ts';
import { mountSmallDisk, unmountSmallDisk } from './small-disk.ts';
import { copyExtension } from './updates.ts';
import { openView, releaseViews } from './views.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Set by `test.use({ … })`. */
export interface HarnessOptions {
  /** The unpacked extension. */
  extensionDir: string;
  /** Runs a copy of it, which the test may update (see updates.ts). */
  changeable: boolean;
  /** More switches for Chromium, such as `softwareWebGpu`. */
  browserArgs: readonly string[];
  /** Locale, colour scheme, viewport of tabs… */
  browserContext: BrowserContextOptions;
  /** A real window on a virtual display; such tests are skipped where there is none. */
  headed: boolean;
  /** The kept profile lies on a disk that can be full; such tests are skipped where there can be none. */
  smallDisk: boolean;
}

export interface HarnessFixtures {
  /** Pages of `tests/fixtures/pages` on this machine. */
  site: Site;
  /** All other machines: nothing leaves, everything that tried is known. */
  internet: Internet;
  /** A fresh profile with the extension. */
  extension: Extension;
  /** Who asked for what; asking for it starts recording before the test begins. */
  network: NetworkLog;
  /** Waits for an open popup or side panel: `await view('popup.html')`. */
  view: (path: string) => Promise<Page>;
  /** Real keys and clicks, for tests that are `headed`. */
  display: VirtualDisplay;
  /** The folder of a profile that outlives its browser. */
  keptProfile: string;
  /** Starts the browser on the kept profile; the test closes or kills it. */
  launch: () => Promise<Extension>;
  /** Where the extension runs from. */
  usedExtensionDir: string;
  /** The display, if the test has one. */
  possibleDisplay: VirtualDisplay | undefined;
}

export const test = base.extend<HarnessOptions & HarnessFixtures>({
  extensionDir: [path.join(root, '.output/chrome-mv3'), { option: true }],
  changeable: [false, { option: true }],
  browserArgs: [[], { option: true }],
  browserContext: [{}, { option: true }],
  headed: [false, { option: true }],
  smallDisk: [false, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await startSite(path.join(root, 'tests/fixtures/pages'));
    await use(site);
    await site.close();
  },

  // oxlint-disable-next-line no-empty-pattern -- see above
  internet: async ({}, use) => {
    const internet = await startInternet();
    await use(internet);
    await internet.close();
  },

  possibleDisplay: async ({ headed }, use) => {
    base.skip(headed && !(await canRunHeaded()), 'needs Xvfb, openbox and xdotool');
    const display = headed ? await startDisplay() : undefined;
    await use(display);
    display?.close();
  },

  display: async ({ possibleDisplay }, use) => {
    if (!possibleDisplay)
      throw new Error('A test with a display needs test.use({ headed: true }).');
    await use(possibleDisplay);
  },

  usedExtensionDir: async ({ extensionDir, changeable }, use) => {
    const copy = changeable ? await copyExtension(extensionDir) : undefined;
    await use(copy ?? extensionDir);
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
  },

  extension: async (
    { usedExtensionDir, browserArgs, browserContext, internet, possibleDisplay },
    use,
  ) => {
    const extension = await launchExtension({
      extensionDir: usedExtensionDir,
      args: browserArgs,
      contextOptions: browserContext,
      proxyPort: internet.proxyPort,
      headless: possibleDisplay === undefined,
      env: possibleDisplay?.env ?? {},
    });
    await use(extension);
    await releaseViews(extension);
    await extension.close();
  },

  keptProfile: async ({ smallDisk }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tacit-kept-profile-'));
    try {
      base.skip(smallDisk && !mountSmallDisk(folder), 'needs the right to mount a small disk');
      await use(folder);
    } finally {
      if (smallDisk) unmountSmallDisk(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },

  launch: async ({ usedExtensionDir, keptProfile, internet }, use) => {
    const { proxyPort } = internet;
    await use(() =>
      launchExtension({ extensionDir: usedExtensionDir, profileDir: keptProfile, proxyPort }),
    );
  },

  context: async ({ extension }, use) => {
    await use(extension.context);
  },

  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },

  network: async ({ extension }, use) => {
    const log = await observeNetwork(extension.cdp);
    await use(log);
    await log.stop();
  },

  view: async ({ extension }, use) => {
    await use((pagePath) => openView(extension, pagePath));
  },
});

export { expect } from '@playwright/test';
