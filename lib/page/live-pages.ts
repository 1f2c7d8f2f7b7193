import { browser } from 'wxt/browser';
import { Failure, failure } from '@/lib/base/failure';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { PageDocument, Quote } from '@/lib/protocol/page';
import type { PageGateway } from '@/lib/protocol/page-gateway';
import { sitePattern } from './page-address';
import { textFragmentUrl } from './text-fragment';

/** A page that has not come by then is not there, for this purpose; milliseconds. */
const patience = 15_000;
/** Pages put together by script come up after they have loaded: the sentence is looked for again; milliseconds. */
const looks = [0, 400, 1200];

/** Leads from the library to pages as they are now. */
export function createLivePages(gateway: PageGateway): LivePages {
  return {
    open: async (url, page) =>
      void (await browser.tabs.create({ url: page === undefined ? url : atPage(url, page) })),
    async showQuote(url, page, quote) {
      const pattern = sitePattern(url);
      const allowed =
        pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
      // A viewer of PDFs goes to a page; what stands there cannot be looked at.
      if (quote.page !== undefined || !allowed) {
        await browser.tabs.create({ url: addressOf(url, quote) });
        return 'opened';
      }
      if (await showInOpenTab(gateway, url, page, quote)) return 'shown';
      // Behind the library, so that nobody is sent to a page that no longer says it.
      const tab = await browser.tabs.create({ url, active: false });
      const tabId = tab.id ?? -1;
      try {
        await loaded(tabId);
        await retrying(() => gateway.showQuote(tabId, page, quote));
      } catch (error) {
        await browser.tabs.remove(tabId).catch(() => undefined);
        throw error;
      }
      await browser.tabs.update(tabId, { active: true });
      return 'shown';
    },
  };
}

function addressOf(url: string, { page, text }: Quote): string {
  return page === undefined ? textFragmentUrl(url, text) : atPage(url, page);
}

/** The address by which viewers of PDFs open at a page. */
function atPage(url: string, page: number): string {
  return `${url.split('#')[0]}#page=${page}`;
}

/** Whether the page is open in a tab already and still says it there. */
async function showInOpenTab(
  gateway: PageGateway,
  url: string,
  page: PageDocument,
  quote: Quote,
): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  // By the address as it stands: a pattern would take part of it for a wildcard.
  const open = tabs.find((tab) => tab.url === url && !tab.discarded);
  if (open?.id === undefined) return false;
  try {
    await gateway.showQuote(open.id, page, quote);
  } catch {
    return false;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
  return true;
}

async function loaded(tabId: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onUpdated = (id: number, { status }: { status?: string }): void => {
    if (id === tabId && status === 'complete') resolve();
  };
  const timer = setTimeout(() => reject(failure('page-gone', {})), patience);
  browser.tabs.onUpdated.addListener(onUpdated);
  try {
    // It may have loaded before we listened.
    if ((await browser.tabs.get(tabId)).status === 'complete') return;
    await promise;
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  }
}

async function retrying(look: () => Promise<void>): Promise<void> {
  for (const [index, wait] of looks.entries()) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await look();
      return;
    } catch (error) {
      const missing = error instanceof Failure && error.data.code === 'quote-not-found';
      if (!missing || index === looks.length - 1) throw error;
    }
  }
}
