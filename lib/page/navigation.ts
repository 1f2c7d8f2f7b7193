import { browser } from 'wxt/browser';
import type { TabChange } from '@/lib/protocol/page-gateway';

/** A navigation is several events; the last of them counts (ms). */
const settleTime = 150;

/** Calls back when a tab shows another document, address or title, and when it has loaded. Returns the function that stops it. */
export function watchNavigation(tabId: number, callback: (change: TabChange) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let change: TabChange = 'title';
  const tell = (): void => {
    const told = change;
    change = 'title';
    callback(told);
  };
  const onUpdated = (id: number, info: { status?: string; url?: string; title?: string }): void => {
    if (id !== tabId) return;
    // Without access to the site its address is not told, only that another document is loading.
    if (info.url !== undefined || info.status === 'loading') change = 'navigation';
    else if (info.status === 'complete' && change === 'title') change = 'loaded';
    else if (info.status === undefined && info.title === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(tell, settleTime);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
