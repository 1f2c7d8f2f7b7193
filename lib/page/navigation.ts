import { browser } from 'wxt/browser';
import type { TabChange } from '@/lib/protocol/page-gateway';

/** A navigation is several events; the last of them counts (ms). */
const settleTime = 150;

/** Calls back when a tab shows another document, address or title, and when it has loaded. Returns the function that stops it. */
export function watchNavigation(tabId: number, callback: (change: TabChange) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let change: TabChange = 'title';
  /** A document has begun to load that nothing was told of yet. */
  let begun = false;
  const tell = (): void => {
    const told = change;
    change = 'title';
    if (told === 'navigation') begun = false;
    callback(told);
  };
  const onUpdated = (id: number, info: { status?: string; url?: string; title?: string }): void => {
    if (id !== tabId) return;
    const loaded = info.status === 'complete';
    if (info.status === 'loading') begun = true;
    // Without access to the site its address is not told, only that something was loaded.
    if (info.url !== undefined || (loaded && begun)) change = 'navigation';
    else if (loaded && change === 'title') change = 'loaded';
    else if (!loaded && info.title === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(tell, settleTime);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
