/** What is done to the installed extension: updates, and the switches of its details page. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { listTargets } from './targets.ts';
import { waitUntil } from './wait.ts';

/** The switches on the extension's page in the browser. */
interface Switches {
  readonly fileAccess?: boolean;
  readonly incognitoAccess?: boolean;
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: Switches & { readonly extensionId: string }): Promise<void>;
  reload(id: string, options: { readonly failQuietly: boolean }): Promise<void>;
}

declare const chrome: { readonly developerPrivate: DeveloperPrivate };

/** A copy of the built extension that a test may change on disk. */
export async function copyExtension(extensionDir: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'tacit-extension-'));
  await cp(extensionDir, copy, { recursive: true });
  return copy;
}

/**
 * Raises the version on disk and reloads: the extension gets `onInstalled` with reason `update`, and its
 * old pages and ports become invalid. For tests that are `changeable`.
 */
export async function updateExtension(
  { context, extensionDir, id }: Extension,
  version: string,
): Promise<void> {
  const manifestPath = path.join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as Record<string, unknown>;
  await writeFile(manifestPath, JSON.stringify({ ...manifest, version }));

  await enableDeveloperMode(context);
  await onExtensionsPage(context, (page) =>
    page.evaluate(
      (extensionId) => chrome.developerPrivate.reload(extensionId, { failQuietly: true }),
      id,
    ),
  );
}

/** Outside developer mode a reloaded unpacked extension stays disabled. */
export function enableDeveloperMode(context: BrowserContext): Promise<void> {
  return onExtensionsPage(context, (page) =>
    page.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    ),
  );
}

/** Turns “Allow access to file URLs” or “Allow in Incognito” on or off; the browser loads the extension anew. */
export async function switchExtension(extension: Extension, switches: Switches): Promise<void> {
  const { cdp, context, id } = extension;
  await enableDeveloperMode(context);
  const workers = async (): Promise<string[]> =>
    (await listTargets(cdp, 'service_worker'))
      .filter(({ url }) => url === extension.url('background.js'))
      .map(({ targetId }) => targetId);
  const before = await workers();
  await onExtensionsPage(context, (page) =>
    page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
      extensionId: id,
      ...switches,
    }),
  );
  // What is opened while the old one still runs goes with it.
  await waitUntil('the extension to be loaded anew', async () => {
    const now = await workers();
    return now.length > 0 && !now.some((worker) => before.includes(worker)) ? true : undefined;
  });
}

async function onExtensionsPage(
  context: BrowserContext,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await act(page);
  await page.close();
}
