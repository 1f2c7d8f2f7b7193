/** A database that is damaged on the disk: Chromium deletes all of it, and only Tacit can say so. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension.ts';
import { launchExtension } from '../harness/extension.ts';
import { askHost } from '../harness/host.ts';
import { expect, test } from '../harness/test.ts';
import { sampleDocument, saving } from './sample-document.ts';

test('a database that the browser emptied is told of, once, and what is kept next stays', async ({
  internet,
  usedExtensionDir,
}) => {
  const profileDir = await mkdtemp(path.join(tmpdir(), 'tacit-emptied-'));
  const launch = (): Promise<Extension> =>
    launchExtension({ extensionDir: usedExtensionDir, profileDir, proxyPort: internet.proxyPort });
  const first = await launch();
  const view = await library(first);
  await expect(view.getByTestId('empty')).toBeVisible();
  await expect(view.getByTestId('loss')).toBeHidden();
  for (let seed = 0; seed < 3; seed += 1)
    await askHost(view, 'library.save', saving(sampleDocument(seed)));
  await expect
    .poll(() => view.evaluate(() => localStorage.getItem('kept')))
    .toBe('{"documents":3,"conversations":0}');
  await first.close();
  await damage(profileDir);

  const next = await launch();
  const emptied = await library(next);
  await expect(emptied.getByTestId('loss')).toContainText('3 documents, 0 conversations');
  await askHost(emptied, 'library.save', saving(sampleDocument(7)));
  await expect(emptied.locator('[data-count]')).toHaveText('1 document');
  await emptied.getByTestId('loss').getByRole('button', { name: 'Dismiss' }).click();
  await expect(emptied.getByTestId('loss')).toBeHidden();
  await emptied.reload();
  await expect(emptied.locator('[data-count]')).toHaveText('1 document');
  await expect(emptied.getByTestId('loss')).toBeHidden();
  await next.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function library(extension: Extension): Promise<Page> {
  const view = await extension.context.newPage();
  await view.goto(extension.url('library.html'));
  return view;
}

/** Makes the databases of all origins unreadable. */
async function damage(profileDir: string): Promise<void> {
  const folder = path.join(profileDir, 'Default', 'IndexedDB');
  const files = await readdir(folder, { recursive: true });
  for (const name of files.filter((each) => path.basename(each).startsWith('MANIFEST')))
    await writeFile(path.join(folder, name), 'damaged');
}
