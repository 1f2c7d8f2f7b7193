import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readRememberSettings, watchRememberSettings } from '@/lib/messaging/remember-settings';
import { readToRemember } from '@/lib/page/remember-page';
import { showBadge } from './action-badge';
import { hostClient } from './host-client';
import { readPdfInHost } from './read-pdf';
import type { FrontPage, RememberNotice, RememberOutcome } from './remembering';
import { Remembering } from './remembering';

/**
 * Remembers pages as they are read, on the sites that were chosen. The events tell when another page is in front; the
 * browser tells its address only where the site may be read. Off, the worker is not even woken by them.
 */
export function rememberTabs(): void {
  // Private windows leave nothing behind.
  if (browser.extension.inIncognitoContext) return;
  const remembering = new Remembering({
    settings: readRememberSettings,
    frontPage,
    remember,
    show,
  });
  const look = (): void => void remembering.look();
  const events = [browser.tabs.onActivated, browser.windows.onFocusChanged] as const;
  const onUpdated = (
    tabId: number,
    { status, url }: { status?: string; url?: string },
    tab: Browser.tabs.Tab,
  ): void => {
    if (status === 'complete') loaded = { tabId, url: tab.url };
    if (status === 'complete' || url !== undefined) look();
  };
  const listen = (): void => {
    for (const event of events) event.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
  };
  const stop = (): void => {
    for (const event of events) event.removeListener(look);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
  const follow = async (): Promise<void> => {
    if ((await readRememberSettings()).sites.length === 0) stop();
    else listen();
    look();
  };
  // At first for the event that may have woken the worker; then as the settings say.
  listen();
  watchRememberSettings(() => void follow());
  void follow();
}

/**
 * The page that was done loading last. Its tab may say again that it loads: a frame, or the viewer of a PDF in it,
 * does.
 */
let loaded: { tabId: number; url: string | undefined } | null = null;

async function frontPage(): Promise<FrontPage | null> {
  const window = await browser.windows.getLastFocused().catch(() => null);
  if (window?.id === undefined || !window.focused) return null;
  const [tab] = await browser.tabs.query({ active: true, windowId: window.id });
  if (tab?.id === undefined || !tab.url || tab.incognito) return null;
  const { id: tabId, url } = tab;
  const isLoaded = tab.status === 'complete' || (loaded?.tabId === tabId && loaded.url === url);
  return { tabId, url, loading: !isLoaded };
}

async function remember({ tabId, url }: FrontPage): Promise<RememberOutcome> {
  try {
    const read = await readToRemember(tabId, url, readPdfInHost);
    if ('left' in read) return read.left;
    await hostClient().request('library.save', {
      page: read.page,
      kind: 'page',
      origin: 'remembered',
      tags: [],
      note: '',
    });
    return 'kept';
  } catch {
    // Nobody asked for this page in particular: what cannot be read is simply not remembered.
    return 'unreadable';
  }
}

/** What the badge shows instead of its dot. */
const letters: Partial<Record<RememberNotice, string>> = { paused: '‖', excluded: '' };

function show({ tabId }: FrontPage, notice: RememberNotice): Promise<void> {
  const text = letters[notice] ?? '•';
  return showBadge(tabId, { text, title: words[notice](), kind: 'quiet' });
}

const words = {
  on: () => i18n.t('remember.on'),
  paused: () => i18n.t('remember.paused'),
  excluded: () => i18n.t('remember.excluded'),
  kept: () => i18n.t('remember.kept'),
  password: () => i18n.t('remember.password'),
  payment: () => i18n.t('remember.payment'),
  unreadable: () => i18n.t('remember.unreadable'),
} satisfies Record<RememberNotice, () => string>;
