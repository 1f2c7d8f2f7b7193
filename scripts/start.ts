/**
 * `npm start [-- URL or file] [--headless] [--json] [--question "…"]`: Chromium with Tacit, ready to use;
 * headless, the main job done once through the real interface.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchExtension } from '../tests/e2e/harness/extension.ts';
import { startInternet } from '../tests/e2e/harness/internet.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { releaseViews } from '../tests/e2e/harness/views.ts';
import { runMainJob } from './demo/main-job.ts';
import { extensionDir, howToBegin, openBrowser, root, sampleArticle } from './demo/open-browser.ts';
import { reportText } from './demo/report.ts';

const screenshots = '.output/demo';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    headless: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    question: { type: 'string' },
  },
});
const target = positionals[0] ?? sampleArticle;
const isFile = !/^https?:\/\//u.test(target);
if (isFile && !existsSync(target)) {
  process.stderr.write(
    `There is no file ${target}. Give an address (https://…) or an HTML file.\n`,
  );
  process.exit(2);
}
const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
const headless = values.headless || values.json || display === undefined;
// A file is served over HTTP: extensions may not read `file:` pages without a setting.
const site = isFile ? await startSite(path.dirname(path.resolve(target))) : null;
const url = site?.url(encodeURIComponent(path.basename(target))) ?? target;

try {
  if (headless) await demonstrate();
  else await open();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const unreachable = /net::ERR_\w+/u.exec(message)?.[0];
  // The browser's own call log helps nobody here.
  process.stderr.write(
    unreachable === undefined
      ? `${message}\n`
      : `${target} cannot be opened (${unreachable}). Check the address and the connection, then try again.\n`,
  );
  process.exitCode = 1;
} finally {
  await site?.close();
}

async function demonstrate(): Promise<void> {
  // For a local file no other machine is needed: this one stands in for all of them and would tell.
  const internet = isFile ? await startInternet() : null;
  const extension = await launchExtension({
    extensionDir,
    args: ['--screen-info={1280x1000}', '--window-size=1280,960'],
    ...(internet ? { proxyPort: internet.proxyPort } : {}),
  });
  try {
    const question =
      values.question ??
      (positionals.length === 0 ? 'Why are there two tides a day?' : 'What is this page about?');
    const folder = path.join(root, screenshots);
    const result = await runMainJob(extension, url, question, folder, internet);
    process.stdout.write(`${reportText(result, screenshots)}\n`);
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await releaseViews(extension);
    await extension.close();
    await internet?.close();
  }
}

async function open(): Promise<void> {
  const { page, closed } = await openBrowser();
  await page.goto(url);
  process.stdout.write(`Chromium is open. ${howToBegin}`);
  await closed;
}
