import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../../tests/e2e/harness/extension.ts';
import { launchExtension } from '../../tests/e2e/harness/extension.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const extensionDir = path.join(root, '.output/chrome-mv3');
export const sampleArticle = path.join(root, 'tests/fixtures/pages/article.html');

export const howToBegin =
  'Press the puzzle piece in the toolbar, then Tacit (or Alt+Shift+Q), or right-click the page.\nClose the browser to end.\n';

/** A browser window with Tacit, for a person to use. */
export async function openBrowser(): Promise<{
  extension: Extension;
  page: Page;
  closed: Promise<void>;
}> {
  const extension = await launchExtension({
    extensionDir,
    headless: false,
    contextOptions: { viewport: null },
  });
  const closed = new Promise<void>((resolve) => {
    extension.context.once('close', () => resolve());
  });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  return { extension, page, closed };
}
