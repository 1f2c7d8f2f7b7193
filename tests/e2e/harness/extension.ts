/** The extension as it runs in a real browser. */
import type { BrowserContext, Worker } from '@playwright/test';
import type { CdpConnection } from './cdp.ts';
import { startChromium, type LaunchOptions } from './chromium.ts';
import { waitUntil } from './wait.ts';

export interface Extension {
  readonly id: string;
  /** Tabs and the service worker, the way Playwright shows them. */
  readonly context: BrowserContext;
  /** The whole browser, see targets.ts. */
  readonly cdp: CdpConnection;
  readonly debuggingUrl: string;
  readonly profileDir: string;
  readonly extensionDir: string;
  /** `chrome-extension://…/path` */
  url(path: string): string;
  /** The service worker. The object stays usable when the worker stops and starts again, but not after an update. */
  serviceWorker(): Promise<Worker>;
  close(): Promise<void>;
}

export async function launchExtension(options: LaunchOptions): Promise<Extension> {
  const chromium = await startChromium(options);
  const { context, cdp, debuggingUrl, profileDir } = chromium;
  try {
    const first =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const { host: id } = new URL(first.url());
    const origin = `chrome-extension://${id}/`;
    await waitUntil('the extension to be set up', () => first.evaluate(hasMenus));
    return {
      id,
      context,
      cdp,
      debuggingUrl,
      profileDir,
      extensionDir: options.extensionDir,
      url: (path) => new URL(path, origin).href,
      serviceWorker: () =>
        waitUntil('the service worker', () =>
          context.serviceWorkers().find((worker) => worker.url().startsWith(origin)),
        ),
      close: () => chromium.close(),
    };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}

/** Runs in the service worker. A key or a menu that is pressed before its first start is done goes nowhere. */
function hasMenus(): Promise<true | undefined> {
  return new Promise((resolve) => {
    // Others than the product (a benchmark's) have none.
    if (!('contextMenus' in chrome)) return resolve(true);
    return chrome.contextMenus.update('save-page', {}, () =>
      resolve(chrome.runtime.lastError ? undefined : true),
    );
  });
}
