import { browser } from 'wxt/browser';
import type { TabChange } from '@/lib/protocol/page-gateway';

/** A navigation is several events; the last of them counts (ms). */
const settleTime = 150;

/** Calls back when a tab shows another document, address or title. Returns the function that stops it. */
export function watchNavigation(tabId: number, callback: (change: TabChange) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let change: TabChange = 'title';
  const tell = (): void => {
    const told = change;
    change = 'title';
    callback(told);
  };
  const onUpdated = (id: number, info: { status?: string; url?: string; title?: string }): void => {
    const navigated = info.url !== undefined || info.status === 'complete';
    if (id !== tabId || (!navigated && info.title === undefined)) return;
    if (navigated) change = 'navigation';
    clearTimeout(timer);
    timer = setTimeout(tell, settleTime);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
