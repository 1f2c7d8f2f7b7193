/** `npm run screenshots`: the pictures of the README, from the real popup and side panel. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  ask,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../tests/e2e/harness/conversation.ts';
import type { Extension } from '../tests/e2e/harness/extension.ts';
import { launchExtension } from '../tests/e2e/harness/extension.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { pressToolbarButton } from '../tests/e2e/harness/toolbar.ts';
import { openView, releaseViews } from '../tests/e2e/harness/views.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs');

await mkdir(folder, { recursive: true });
const site = await startSite(path.join(root, 'tests/fixtures/pages'));
for (const scheme of ['light', 'dark'] as const) {
  const extension = await launchExtension({
    extensionDir: path.join(root, '.output/chrome-mv3'),
    // On a small screen the browser makes popups smaller than they ask to be.
    args: ['--screen-info={1280x1000}', '--window-size=1280,960'],
    contextOptions: { colorScheme: scheme },
  });
  await picture(extension, scheme);
  await releaseViews(extension);
  await extension.close();
}
await site.close();

async function picture(extension: Extension, scheme: 'light' | 'dark'): Promise<void> {
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(site.url('article.html'));
  await pressToolbarButton(extension, page);
  const popup = await openView(extension, 'popup.html');
  await popup.emulateMedia({ colorScheme: scheme });
  await waitUntilRead(popup);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await save(popup, `popup-${scheme}`);
  await waitUntilEnded(await ask(popup, 'Why are there two tides a day?'));
  await popup.getByRole('button', { name: 'Open in the side panel' }).click();
  const panel = await openView(extension, 'sidepanel.html');
  await panel.emulateMedia({ colorScheme: scheme });
  await waitUntilEnded(turns(panel).last());
  await save(panel, `panel-${scheme}`);
}

/** Without the pointer, which would otherwise hover over something, or still fade from it. */
async function save(view: Page, name: string): Promise<void> {
  await view.mouse.move(0, 0);
  await view.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
