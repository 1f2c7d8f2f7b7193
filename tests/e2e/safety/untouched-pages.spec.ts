/** A page nobody asked about cannot tell that Tacit is there; one that was read, not either. */
import type { Page } from '@playwright/test';
import { ask, suggest, waitUntilEnded } from '../harness/conversation.ts';
import { expect, test } from '../surfaces/surface-test.ts';

/** What the page's own script saw, from before its first element on. */
interface Witness {
  readonly mutations: readonly string[];
  readonly messages: readonly string[];
  readonly events: readonly string[];
  readonly globals: readonly string[];
  readonly resources: readonly string[];
  readonly html: string;
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>
<link rel="icon" href="data:,">
<script>
  const globalsBefore = new Set(Object.getOwnPropertyNames(window));
  const seen = { mutations: [], messages: [], events: [] };
  let loaded = false;
  new MutationObserver((records) => {
    if (loaded) for (const { type, target } of records) seen.mutations.push(type + ' ' + target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('message', ({ data }) => seen.messages.push(JSON.stringify(data)));
  for (const target of [EventTarget.prototype]) {
    const dispatch = target.dispatchEvent;
    target.dispatchEvent = function (event) {
      seen.events.push(event.type);
      return dispatch.call(this, event);
    };
  }
  for (const type of ['selectionchange', 'focusin', 'focusout', 'scroll', 'resize', 'copy', 'beforeprint', 'toggle'])
    document.addEventListener(type, () => seen.events.push(type), true);
  addEventListener('load', () => setTimeout(() => { loaded = true; }));
  window.witness = () => ({
    ...seen,
    globals: Object.getOwnPropertyNames(window).filter((name) => !globalsBefore.has(name)),
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    html: document.documentElement.outerHTML,
  });
  window.witnessReady = () => loaded;
</script></head><body><main><h1>The ferry</h1>
<p>The ferry leaves at eight in the morning. It comes back at noon, when the tide allows it.</p>
<p>On Sundays there is no ferry. Bicycles travel free of charge on every crossing.</p>
</main></body></html>`;

function witness(view: Page): Promise<Witness> {
  return view.evaluate(() => (window as unknown as { witness(): Witness }).witness());
}

test('before anyone asks', async ({ page: tab, site, surfaces }) => {
  site.serve('/ferry', page);
  // With the host running and a panel open elsewhere, so that there is something that could reach out.
  await tab.goto(site.url('article.html'));
  const panel = await surfaces.panel(tab);
  await waitUntilEnded(await suggest(panel, 'Summarize'));

  const other = await tab.context().newPage();
  await other.goto(site.url('/ferry'));
  await other.waitForFunction(() =>
    (window as unknown as { witnessReady(): boolean }).witnessReady(),
  );
  const before = await witness(other);
  await other.bringToFront();
  await waitUntilEnded(await ask(panel, 'What are neap tides?'));
  const after = await witness(other);
  expect(after).toEqual(before);
  expect(after.mutations).toEqual([]);
  expect(after.messages).toEqual([]);
  expect(after.events).toEqual([]);
  expect(after.resources).toEqual([]);
  expect(after.globals.filter((name) => !name.startsWith('witness'))).toEqual([]);
  const paths = site.requests.map(({ url }) => new URL(url).pathname);
  expect(paths.filter((path) => path !== '/favicon.ico')).toEqual(['/article.html', '/ferry']);
});

test('while it is read and asked about', async ({ page: tab, site, surfaces }) => {
  site.serve('/ferry', page);
  await tab.goto(site.url('/ferry'));
  await tab.waitForFunction(() =>
    (window as unknown as { witnessReady(): boolean }).witnessReady(),
  );
  const before = await witness(tab);
  const popup = await surfaces.readInPopup(tab);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await waitUntilEnded(await ask(popup, 'When does the ferry come back?'));
  const after = await witness(tab);
  expect(after).toEqual(before);
  // The witness is awake: it does see what changes.
  await tab.evaluate(
    () => document.body.dispatchEvent(new Event('proof')) && document.body.append('x'),
  );
  const woken = await witness(tab);
  expect([woken.events.at(-1), woken.mutations]).toEqual(['proof', ['childList BODY']]);
});

test('the package cannot be reached from a page', async ({ extension, page: tab, site }) => {
  site.serve('/ferry', page);
  await tab.goto(site.url('/ferry'));
  const files = [
    'popup.html',
    'manifest.json',
    'page-agent.js',
    'icon/16.png',
    'embedder/vocab.txt',
    'passage-reader/weights.bin',
    'passage-reader/glossed.bin',
    'thesaurus/en.txt',
  ];
  const reached = await tab.evaluate(
    async (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const fetched = await fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          );
          const shown = await new Promise<boolean>((resolve) => {
            const image = new Image();
            image.addEventListener('load', () => resolve(true));
            image.addEventListener('error', () => resolve(false));
            image.src = url;
          });
          return fetched || shown;
        }),
      ),
    files.map((file) => extension.url(file)),
  );
  expect(reached).toEqual(files.map(() => false));

  // The page has no way to speak to the extension either.
  const answered = await tab.evaluate((id) => {
    const { runtime } = chrome as { runtime?: typeof chrome.runtime };
    if (runtime === undefined) return 'no runtime';
    try {
      runtime.connect(id);
      return 'connected';
    } catch (error) {
      return String(error);
    }
  }, extension.id);
  expect(answered).toBe('no runtime');
});
