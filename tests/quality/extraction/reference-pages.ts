/** Saved web pages with the text people marked as their content, shown in a real browser without a network. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type CDPSession } from '@playwright/test';
import { chromiumPath } from '../../e2e/harness/chromium.ts';
import { buildProbe } from '../../e2e/harness/build-probe.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const ownFolder = path.join(root, '../shared/data/extraction');

export interface ReferencePage {
  readonly folder: string;
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly text: string;
  /** Blocks of which nobody can say whether they are content: bylines, counts. They teach nothing. */
  readonly unsure?: readonly string[];
}

export function hasReferencePages(): boolean {
  return existsSync(path.join(ownFolder, 'index.json'));
}

/** Pages whose text is marked; a few are saved without any. */
export async function referencePages(folder = ownFolder): Promise<ReferencePage[]> {
  const pages = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as Omit<
    ReferencePage,
    'folder'
  >[];
  return pages
    .filter(({ text }) => text.trim() !== '')
    .map((page) => Object.assign(page, { folder }));
}

/** Builds the scripts that are injected, and returns the source of one. */
export async function builtScript(name: string): Promise<string> {
  return readFile(path.join(await buildProbe('tests/e2e/page/probe', 'probe'), name), 'utf8');
}

/** Outside an extension the script finds no runtime, and closed shadow roots stay closed. */
const noRuntime =
  "globalThis.chrome = { runtime: { id: 'quality', getManifest: () => ({ version: '0' }) } };";

/** Would lead away from the page while it is read. */
const redirect = /<meta[^>]+http-equiv=["']?refresh[^>]*>/gi;

/** Shows each page and evaluates an expression beside it, in a world of its own where `script` has run. */
export async function* inEachPage(
  pages: readonly ReferencePage[],
  script: string,
  expression: string | ((page: ReferencePage) => string),
): AsyncGenerator<{ page: ReferencePage; result: unknown }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    let body = '';
    await context.route('**/*', (route) => {
      const request = route.request();
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      return isPage
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        : route.abort();
    });
    for (const page of pages) {
      const source = await readFile(path.join(page.folder, `${page.id}.html`), 'utf8');
      body = source.replace(redirect, '');
      await tab.goto(page.url || `http://page.test/${page.id}`, { waitUntil: 'domcontentloaded' });
      const session = await context.newCDPSession(tab);
      const own = typeof expression === 'string' ? expression : expression(page);
      yield { page, result: await evaluateBeside(session, `${noRuntime}${script}; ${own}`) };
      await session.detach();
    }
  } finally {
    await browser.close();
  }
}

async function evaluateBeside(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
