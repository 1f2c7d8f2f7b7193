/** Saved pages shown in the browser, and readers put into them the way the extension puts its own. */
import { copyFile, cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from '../e2e/harness/extension.ts';
import { createTemporaryFolder } from '../e2e/harness/temporary-folder.ts';
import { readTab, type ReaderName, type Reading } from './readers.ts';

const require = createRequire(import.meta.url);

/** Other readers, as their packages ship them for pages. */
const rivals = {
  'readability.js': require.resolve('@mozilla/readability/Readability.js'),
  'defuddle.js': require.resolve('defuddle'),
};
const files: Readonly<Record<ReaderName, string>> = {
  tacit: 'page-agent.js',
  readability: 'readability.js',
  defuddle: 'defuddle.js',
};

/** Nothing more can be measured, and what was is not the whole. */
export class BrowserClosed extends Error {
  constructor() {
    super('The browser was closed before all pages were read.');
  }
}

export interface PageSession {
  /**
   * Shows a page and has one reader after another read it. One that takes its tab down costs no other page.
   * @throws BrowserClosed
   */
  read(url: string, html: string, readers: readonly ReaderName[]): Promise<Reading[]>;
  close(): Promise<void>;
}

/** Longer than any page needs (ms). */
const patience = 30_000;

export async function startPageSession(extensionDir: string): Promise<PageSession> {
  const copy = await createTemporaryFolder('tacit-eval-');
  await copyWithAccess(extensionDir, copy.path);
  const extension = await launchExtension({ extensionDir: copy.path });
  const { context } = extension;
  const view = await context.newPage();
  await view.goto(extension.url('options.html'));
  let isOpen = true;
  context.once('close', () => (isOpen = false));
  let shown = '';
  const openTab = async (): Promise<{ tab: Page; tabId: number; crashed: boolean }> => {
    const opened = context.waitForEvent('page');
    const tabId = await view.evaluate(async () => (await chrome.tabs.create({})).id ?? -1);
    const tab = await opened;
    // A saved page shows what it was; its scripts would wreck it over what is missing. Readers run as on any page.
    const devTools = await context.newCDPSession(tab);
    await devTools.send('Emulation.setScriptExecutionDisabled', { value: true });
    await tab.route(/^(?!chrome-extension:)/, (route) => {
      const request = route.request();
      return request.isNavigationRequest() && request.frame() === tab.mainFrame()
        ? route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' })
        : route.abort();
    });
    const state = { tab, tabId, crashed: false };
    tab.once('crash', () => (state.crashed = true));
    return state;
  };
  let current = await openTab();
  return {
    async read(url, html, readers) {
      // A page that leaves for another would take ours along.
      shown = html.replaceAll(/http-equiv(?=\s*=\s*["']?refresh)/gi, 'data-http-equiv');
      try {
        if (current.crashed) current = await openTab();
        await current.tab.goto(url, { waitUntil: 'domcontentloaded', timeout: patience });
        const readings: Reading[] = [];
        for (const reader of readers) readings.push(await readIn(view, current.tabId, reader));
        return readings;
      } catch (error) {
        if (!isOpen) throw new BrowserClosed();
        throw error;
      }
    },
    async close() {
      await extension.close();
      await copy.remove();
    },
  };
}

async function readIn(view: Page, tabId: number, reader: ReaderName): Promise<Reading> {
  const late = { text: '', ms: patience, failure: 'took too long' };
  return Promise.race([
    view.evaluate(readTab, { tabId, file: files[reader], reader }),
    new Promise<Reading>((resolve) => {
      setTimeout(resolve, patience, late).unref();
    }),
  ]);
}

/** The built extension with the access a user gives by “All sites”, and the other readers beside it. */
async function copyWithAccess(extensionDir: string, folder: string): Promise<void> {
  await cp(extensionDir, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['*://*/*'] }));
  for (const [name, source] of Object.entries(rivals))
    await copyFile(source, path.join(folder, name));
}
