/** Talks to the host the way a view does, for what no view shows. */
import type { Page } from '@playwright/test';
import type { ConversationEvent } from '../../../lib/protocol/conversation.ts';
import type { HostRequests } from '../../../lib/protocol/host-api.ts';

/** Asks the host; `view` is any page of the extension. Fails with the failure's code. */
export async function askHost<Name extends keyof HostRequests>(
  view: Page,
  name: Name,
  params: Parameters<HostRequests[Name]>[0],
): Promise<ReturnType<HostRequests[Name]>> {
  const reply = await view.evaluate(
    async (call) => {
      await chrome.runtime.sendMessage({ type: 'ensure-host' });
      const port = chrome.runtime.connect({ name: 'tacit-host' });
      try {
        return await new Promise<unknown>((resolve, reject) => {
          port.onMessage.addListener(resolve);
          port.onDisconnect.addListener(() => reject(new Error('the host is gone')));
          port.postMessage({ type: 'request', id: 1, ...call });
        });
      } finally {
        port.disconnect();
      }
    },
    { name, params },
  );
  const { type, value, failure } = reply as {
    type: 'result' | 'failure';
    value?: ReturnType<HostRequests[Name]>;
    failure?: unknown;
  };
  if (type === 'failure') throw new Error(`${name}: ${JSON.stringify(failure)}`);
  return value as ReturnType<HostRequests[Name]>;
}

/** Records every event of a conversation from now on; `view` is any page of the extension, and has to stay open. */
export async function watchConversation(
  view: Page,
  conversationId: string,
): Promise<() => Promise<ConversationEvent[]>> {
  const events = await view.evaluateHandle((id) => {
    const seen: unknown[] = [];
    const port = chrome.runtime.connect({ name: 'tacit-host' });
    port.onMessage.addListener((reply: { type: string; value?: unknown }) => {
      if (reply.type === 'event') seen.push(reply.value);
    });
    const params = { conversationId: id };
    port.postMessage({ type: 'stream', id: 1, name: 'conversation.watch', params });
    return seen;
  }, conversationId);
  return async () => (await events.jsonValue()) as ConversationEvent[];
}
