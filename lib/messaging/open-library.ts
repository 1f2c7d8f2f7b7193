import { browser } from 'wxt/browser';
import type { LibraryTarget } from '@/lib/protocol/library-target';
import { libraryPath } from './library-path';

/** Shows the library: in the tab it is open in, else in a new one. */
export async function openLibrary(target: LibraryTarget = {}): Promise<void> {
  const address = browser.runtime.getURL('/library.html');
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(({ documentUrl }) => documentUrl?.split('?')[0] === address);
  const url = browser.runtime.getURL(libraryPath(target) as '/library.html');
  if (!open) {
    await browser.tabs.create({ url });
    return;
  }
  const aimed = target.query !== undefined || target.document !== undefined;
  await browser.tabs.update(open.tabId, { active: true, ...(aimed && { url }) });
  await browser.windows.update(open.windowId, { focused: true });
}
