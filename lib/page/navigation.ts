import { browser } from 'wxt/browser';

/** A navigation is several events; the last of them counts (ms). */
const settleTime = 150;

/** Calls back when a tab shows another document or address. Returns the function that stops it. */
export function watchNavigation(tabId: number, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onUpdated = (id: number, info: { status?: string; url?: string }): void => {
    if (id !== tabId || (info.url === undefined && info.status !== 'complete')) return;
    clearTimeout(timer);
    timer = setTimeout(callback, settleTime);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
