/**
 * Popup and side panel as normal Playwright pages, at their real size and in their real window.
 * Opening their HTML in a tab instead would hide bugs of width and of which tab they belong to.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { waitForTarget } from './targets.ts';
import { waitUntil } from './wait.ts';

const connections = new WeakMap<Extension, Set<Browser>>();

/**
 * Waits for an open view (`popup.html`, `sidepanel.html`) and returns it as a page with everything
 * Playwright can do: locators, keyboard, screenshots.
 */
export async function openView(extension: Extension, path: string): Promise<Page> {
  const url = extension.url(path);
  await waitForTarget(extension.cdp, url);
  const view = await waitUntil(`${path} as a page`, async () => {
    // Playwright only finds popup and side panel among the targets that exist when it connects.
    const browser = await chromium.connectOverCDP(extension.debuggingUrl);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const found = pages.find((page) => page.url().startsWith(url));
    if (found) remember(extension, browser);
    else await browser.close();
    return found;
  });
  // A side panel exists before it has a size.
  await view.waitForFunction(() => innerWidth > 0 && document.readyState === 'complete');
  return view;
}

/** Lets go of the views; the browser keeps running. */
export async function releaseViews(extension: Extension): Promise<void> {
  const open = connections.get(extension) ?? [];
  await Promise.all([...open].map((browser) => browser.close()));
  connections.delete(extension);
}

function remember(extension: Extension, browser: Browser): void {
  const open = connections.get(extension) ?? new Set();
  connections.set(extension, open.add(browser));
}
