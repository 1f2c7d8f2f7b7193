/** A browser killed in the middle of a write: Chromium goes on with the torn log, and deletes every database for it later. */
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension.ts';
import { launchExtension } from '../harness/extension.ts';
import { askHost } from '../harness/host.ts';
import { killBrowser } from '../harness/kill.ts';
import { expect, test } from '../harness/test.ts';
import { sampleDocument, saving } from './sample-document.ts';

test('a write that was cut off costs nothing but itself, at no later start', async ({
  internet,
  usedExtensionDir,
}) => {
  const profileDir = await mkdtemp(path.join(tmpdir(), 'tacit-torn-'));
  const launch = (): Promise<Extension> =>
    launchExtension({ extensionDir: usedExtensionDir, profileDir, proxyPort: internet.proxyPort });
  const killed = await launch();
  const view = await blankView(killed);
  for (let number = 0; number < 5; number += 1) await save(view, number);
  await killBrowser(killed);
  const log = await currentLog(profileDir);
  const { size } = await stat(log);
  await truncate(log, size - 20);

  const next = await launch();
  const after = await blankView(next);
  const kept = await count(after);
  expect(kept).toBeGreaterThanOrEqual(4);
  await save(after, 5);
  await expect.poll(() => currentLog(profileDir)).not.toBe(log);
  await killBrowser(next);

  const last = await launch();
  expect(await count(await blankView(last))).toBe(kept + 1);
  await last.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** A page of the extension that runs none of its code. */
async function blankView(extension: Extension): Promise<Page> {
  const view = await extension.context.newPage();
  await view.goto(extension.url('icon/128.png'));
  return view;
}

async function save(view: Page, number: number): Promise<void> {
  await askHost(view, 'library.save', saving(sampleDocument(number, 16)));
}

async function count(view: Page): Promise<number> {
  const listed = { scope: {}, order: 'newest', offset: 0, limit: 1 } as const;
  return (await askHost(view, 'library.list', listed)).total;
}

/** The file that LevelDB, where Chromium keeps the databases, writes to now. */
async function currentLog(profileDir: string): Promise<string> {
  const folder = path.join(profileDir, 'Default', 'IndexedDB');
  const files = await readdir(folder, { recursive: true });
  const logs = files.filter((name) => name.endsWith('.log')).toSorted();
  return path.join(folder, logs.at(-1) ?? '');
}
