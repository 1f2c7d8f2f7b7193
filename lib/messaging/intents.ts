import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Intent } from '@/lib/protocol/intent';
import { intentSchema } from '@/lib/protocol/intent';

/** An intent older than this belongs to a panel that never opened; milliseconds. */
const maxAge = 15_000;

const keyOf = (tabId: number): string => `intent:${tabId}`;

/** Leaves an intent for the panel of a tab: kept in session storage, so it survives the service worker and the wait for the panel. */
export async function leaveIntent(tabId: number, intent: Intent): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: intent });
}

/** Calls back once for an intent that waits for this tab, and for each that comes later. Returns a function that ends it. */
export function watchIntents(tabId: number, callback: (intent: Intent) => void): () => void {
  const key = keyOf(tabId);
  let lastTaken = 0;
  const take = async (value: unknown): Promise<void> => {
    const parsed = v.safeParse(intentSchema, value);
    // The first look and the listener may both see the same one.
    if (!parsed.success || parsed.output.at === lastTaken) return;
    lastTaken = parsed.output.at;
    await browser.storage.session.remove(key);
    if (Date.now() - parsed.output.at < maxAge) callback(parsed.output);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[key]?.newValue !== undefined) void take(changes[key].newValue);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
