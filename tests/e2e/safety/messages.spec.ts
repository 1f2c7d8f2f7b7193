/** The host answers our own pages only, and only what it understands. */
import { suggest, waitUntilEnded } from '../harness/conversation.ts';
import { expect, test } from '../surfaces/surface-test.ts';

interface Reply {
  readonly type: string;
  readonly id: number;
  readonly failure?: { readonly code: string };
}

test('refuses what it does not understand, and goes on answering', async ({
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const panel = await surfaces.panel(page);
  await waitUntilEnded(await suggest(panel, 'Summarize'));
  const settings = await surfaces.settings();

  const replies = await settings.evaluate(async () => {
    const port = chrome.runtime.connect({ name: 'tacit-host' });
    const received: Reply[] = [];
    const ended = new Promise<void>((resolve) => {
      port.onMessage.addListener((reply: Reply) => {
        received.push(reply);
        if (reply.id === 99) resolve();
      });
      port.onDisconnect.addListener(() => resolve());
    });
    const junk: unknown[] = [
      null,
      'text',
      42,
      [],
      { type: 'request' },
      { type: 'request', id: 1, name: 'no.such.call', params: {} },
      { type: 'request', id: 2, name: 'constructor', params: {} },
      { type: 'request', id: 3, name: 'conversation.ask', params: null },
      { type: 'request', id: 4, name: 'conversation.ask', params: { task: { kind: 'obey' } } },
      { type: 'request', id: 5, name: 'conversation.rename', params: { conversationId: '' } },
      { type: 'stream', id: 6, name: 'no.such.stream', params: {} },
      { type: 'stream', id: 7, name: 'conversation.watch', params: { conversationId: 'nowhere' } },
      { type: 'request', id: 8, name: 'page.open', params: { page: { title: 'half a page' } } },
      { type: 'request', id: 9, name: 'engine.select', params: { engine: 'x'.repeat(10_000) } },
      { type: 'cancel', id: 12_345 },
      { type: 'request', id: 99, name: 'conversation.list', params: { pageUrl: null } },
    ];
    for (const message of junk) port.postMessage(message);
    await ended;
    port.disconnect();
    return received;
  });

  const codes = Object.fromEntries(
    replies.map(({ id, type, failure }) => [id, failure?.code ?? type]),
  );
  expect(codes).toMatchObject({
    1: 'bad-request',
    2: 'bad-request',
    3: 'bad-request',
    4: 'bad-request',
    5: 'bad-request',
    6: 'bad-request',
    8: 'bad-request',
    9: 'bad-request',
    99: 'result',
  });
  // The view that was open all along has noticed nothing.
  await page.bringToFront();
  await waitUntilEnded(await suggest(panel, 'Key points'));
  await expect(panel.locator('.failure')).toHaveCount(0);
});

test('does not listen to scripts in pages', async ({ extension, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  const worker = await extension.serviceWorker();
  // A script of ours in a page has our id, but a compromised page could speak through it.
  const outcome = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const port = chrome.runtime.connect({ name: 'tacit-host' });
        const answer = new Promise((resolve) => {
          port.onMessage.addListener(resolve);
          port.onDisconnect.addListener(() => resolve('disconnected'));
        });
        port.postMessage({
          type: 'request',
          id: 1,
          name: 'conversation.list',
          params: { pageUrl: null },
        });
        const message: unknown = await chrome.runtime
          .sendMessage({ type: 'ensure-host' })
          .catch(() => 'refused');
        return [await answer, message ?? 'refused'];
      },
    });
    return result?.result;
  });
  expect(outcome).toEqual(['disconnected', 'refused']);
});
