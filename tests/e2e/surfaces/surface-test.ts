/** Shared steps of the tests of popup and side panel. */
import type { Page } from '@playwright/test';
import { waitUntilRead } from '../harness/conversation.ts';
import type { Extension } from '../harness/extension.ts';
import { openSidePanel } from '../harness/side-panel.ts';
import type { Site } from '../harness/site.ts';
import { waitForTargetGone } from '../harness/targets.ts';
import { test as base } from '../harness/test.ts';
import { pressToolbarButton } from '../harness/toolbar.ts';
import { openView } from '../harness/views.ts';
import { serveHarbour } from './pages.ts';

export { expect } from '@playwright/test';

export interface Surfaces {
  /** Presses the toolbar button on a page and waits for the popup. */
  popup(page: Page): Promise<Page>;
  /** The same, and waits until the page was read. */
  readInPopup(page: Page): Promise<Page>;
  /** Opens the side panel of a page by the popup's own button, as a person does. */
  panel(page: Page): Promise<Page>;
  /** The settings in a tab of their own. */
  settings(): Promise<Page>;
}

export const test = base.extend<{ surfaces: Surfaces }>({
  surfaces: async ({ extension }, use) => {
    await use(createSurfaces(extension));
  },
});

export function createSurfaces(extension: Extension): Surfaces {
  const popup = async (page: Page): Promise<Page> => {
    await pressToolbarButton(extension, page);
    return openView(extension, 'popup.html');
  };
  return {
    popup,
    async readInPopup(page) {
      const view = await popup(page);
      await waitUntilRead(view);
      return view;
    },
    panel: (page) => openSidePanel(extension, page),
    async settings() {
      const view = await extension.context.newPage();
      await view.goto(extension.url('options.html'));
      return view;
    },
  };
}

/** Opens the page of the harbour, served with those beside it, and its side panel. */
export async function openHarbour({
  page,
  site,
  surfaces,
}: {
  page: Page;
  site: Site;
  surfaces: Surfaces;
}): Promise<Page> {
  serveHarbour(site);
  // Other tabs may have been opened before.
  await page.bringToFront();
  await page.goto(site.url('/harbour'));
  return surfaces.panel(page);
}

/** Closes a popup the way the browser does when the reader clicks elsewhere. */
export async function closeView(extension: Extension, view: Page): Promise<void> {
  const url = view.url();
  await view.evaluate(() => window.close()).catch(() => undefined);
  await waitForTargetGone(extension.cdp, url);
}

/** White space collapsed, to compare what is quoted with what is shown. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether a quotation marked in the page stands within the window. */
export function isOnScreen(page: Page, quote: string): Promise<boolean> {
  return page.evaluate((expected) => {
    const collapsed = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const ranges = [...(CSS.highlights.get('tacit-quote') ?? [])];
    if (collapsed(ranges.map(String).join('')) !== collapsed(expected)) return false;
    return ranges.every((range) => {
      if (!(range instanceof Range)) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  }, quote);
}
