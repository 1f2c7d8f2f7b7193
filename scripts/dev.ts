/**
 * `npm run dev`: Chromium with Tacit, built again and reloaded at every change. It is the same build as the
 * one that ships, so what works here works there under the same content security policy.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { startSite } from '../tests/e2e/harness/site.ts';
import { enableDeveloperMode } from '../tests/e2e/harness/updates.ts';
import { howToBegin, openBrowser, root, sampleArticle } from './demo/open-browser.ts';

const watched = ['assets', 'components', 'entrypoints', 'lib'];
/** Editors write several files at once; milliseconds to wait for the rest. */
const quietTime = 200;

if ((process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) === undefined) {
  process.stderr.write('There is no display. npm start -- --headless works without one.\n');
  process.exit(2);
}
const site = await startSite(path.dirname(sampleArticle));
const { extension, page, closed } = await openBrowser();
await enableDeveloperMode(extension.context);
await page.goto(site.url(path.basename(sampleArticle)));
process.stdout.write(`Watching ${watched.join(', ')}. ${howToBegin}`);

let building = false;
let changed = false;
let timer: NodeJS.Timeout | undefined;
const watchers = watched.map((folder) =>
  watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), quietTime);
  }),
);
await closed;
for (const watcher of watchers) watcher.close();
await site.close();

async function rebuild(): Promise<void> {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    if (await build()) await reload();
  }
  building = false;
}

function build(): Promise<boolean> {
  const child = spawn(path.join(root, 'node_modules/.bin/wxt'), ['build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function reload(): Promise<void> {
  const worker = await extension.serviceWorker();
  // The worker goes with the reload, and the answer with it.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  process.stdout.write('Built again and reloaded.\n');
}
