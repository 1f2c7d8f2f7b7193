/** The page gateway in a real browser, called directly. */
import type { Page } from '@playwright/test';
import type { FailureData } from '@/lib/base/failure';
import type { PageDocument, Quote } from '@/lib/protocol/page';
import type { Extension } from '../harness/extension.ts';
import { buildProbe } from '../harness/build-probe.ts';
import { test as base } from '../harness/shared-test.ts';

type Result<Value> = { value: Value; failure?: never } | { failure: FailureData; value?: never };

/** The gateway as a page of the extension has it. */
export interface Probe {
  /** Id of the tab that shows `page`. */
  tabOf(page: Page): Promise<number>;
  read(page: Page): Promise<Result<PageDocument>>;
  readSelection(page: Page, text?: string, frameId?: number): Promise<Result<PageDocument>>;
  showQuote(page: Page, document: PageDocument, quote: Quote): Promise<Result<null>>;
  /** The extension's own page, to run anything else in. */
  readonly view: Page;
}

export const test = base.extend<{ probe: Probe }>({
  sharedExtensionDir: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      await use(await buildProbe('tests/e2e/page/probe', 'probe'));
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  probe: async ({ extension }, use) => {
    const view = await extension.context.newPage();
    await view.goto(extension.url('probe.html'));
    await use(createProbe(extension, view));
  },
});

export { expect } from '@playwright/test';

/** What was read, a line for each block. */
export function outline(document: PageDocument | undefined): string[] {
  return document?.blocks.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
}

function createProbe(extension: Extension, view: Page): Probe {
  const call = async <Value>(
    page: Page,
    method: string,
    ...args: unknown[]
  ): Promise<Result<Value>> => {
    const tabId = await tabOf(extension, view, page);
    const result = await view.evaluate(
      ([name, ...rest]) =>
        (globalThis as unknown as { call(...all: unknown[]): unknown }).call(name, ...rest),
      [method, tabId, ...args],
    );
    return result as Result<Value>;
  };
  return {
    view,
    tabOf: (page) => tabOf(extension, view, page),
    read: (page) => call(page, 'read'),
    readSelection: (page, text = '', frameId = 0) => call(page, 'readSelection', frameId, text),
    showQuote: (page, document, quote) => call(page, 'showQuote', document, quote),
  };
}

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; active: boolean }[]> };
};

/** Playwright does not tell tab ids: the tab brought to the front is the active one. */
async function tabOf(_extension: Extension, view: Page, page: Page): Promise<number> {
  await page.bringToFront();
  const [tab] = await view.evaluate(() => chrome.tabs.query({ active: true }));
  if (!tab) throw new Error('No tab is active.');
  return tab.id;
}
