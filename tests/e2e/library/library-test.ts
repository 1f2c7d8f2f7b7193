/** Shared steps of the tests of the library. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Extension } from '../harness/extension.ts';
import { test as base } from '../surfaces/surface-test.ts';

export { expect } from '@playwright/test';
export { closeView } from '../surfaces/surface-test.ts';

export const test = base.extend<{ library: Page }>({
  /** The library in a tab of its own. */
  library: async ({ extension }, use) => {
    await use(await openLibrary(extension));
  },
});

export async function openLibrary(extension: Extension, search = ''): Promise<Page> {
  const view = await extension.context.newPage();
  await view.goto(extension.url(`library.html${search}`));
  await view.locator('[data-count]:not(:empty), [data-testid="empty"]').first().waitFor();
  return view;
}

/** Presses Save and waits until it is. */
export async function save(view: Page): Promise<void> {
  await view.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(savePopover(view)).toContainText('Saved on this device.');
}

export function savePopover(view: Page): Locator {
  return view.getByRole('dialog', { name: 'This page in your library' });
}

export function rows(view: Page): Locator {
  return view.locator('.document-row[data-document]');
}

export function searchField(view: Page): Locator {
  return view.getByRole('textbox', { name: 'Search the library' });
}

/** The stored copy beside the list. */
export function copy(view: Page): Locator {
  return view.getByRole('complementary', { name: 'Stored copy' });
}

interface Saved {
  title: string;
  paragraphs: readonly string[];
  tags?: readonly string[];
  site?: string;
  language?: string;
}

/** Puts many documents into the library at once, through the host's own door. */
export async function fill(view: Page, documents: readonly Saved[]): Promise<void> {
  const pages = documents.map(
    ({ title, paragraphs, tags = [], site = 'tides.example', language = 'en' }, index) => ({
      tags: [...tags],
      page: {
        url: `https://${site}/${index}`,
        canonicalUrl: `https://${site}/${index}`,
        title,
        site,
        language,
        type: 'article',
        capturedAt: 1_700_000_000_000 + index * 60_000,
        blocks: paragraphs.map((text, id) => ({ id, kind: 'paragraph', text, headings: [] })),
        words: paragraphs.join(' ').split(' ').length,
        coverage: 1,
        skipped: [],
        contentHash: `hash-${site}-${index}`,
      },
    }),
  );
  await view.evaluate(async (all) => {
    const port = chrome.runtime.connect({ name: 'tacit-host' });
    const answered = new Map<number, (message: unknown) => void>();
    port.onMessage.addListener((message: { id: number }) => answered.get(message.id)?.(message));
    const answers = all.map(({ page, tags }, id) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      answered.set(id, resolve);
      const params = { page, kind: 'page', origin: 'saved', tags, note: '' };
      port.postMessage({ type: 'request', id, name: 'library.save', params });
      return promise;
    });
    const failed = (await Promise.all(answers)).find(
      (answer) => (answer as { type: string }).type === 'failure',
    );
    port.disconnect();
    if (failed !== undefined) throw new Error(JSON.stringify(failed));
  }, pages);
}

/** Axe finds nothing in the light; nor, where the colours are the difference, in the dark. */
export async function expectAccessible(view: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await view.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy mode stays in the view; otherwise a new tab would open and close the popup.
    const axe = new AxeBuilder({ page: view }).setLegacyMode(true);
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      `${state}, ${colorScheme}`,
    ).toEqual([]);
  }
}
