import { browser } from 'wxt/browser';
import { failure } from '@/lib/base/failure';
import type { AccessScope } from '@/lib/protocol/page-gateway';
import { tabUrl } from './injection-failure';
import { isRestricted, sitePattern } from './page-address';
import { keepAccess, rememberTemporaryAccess } from './temporary-access';

/**
 * Asks the browser for access to the page of a tab. Call it directly in a gesture: the browser counts about five
 * seconds from the click, and only looking up the tab comes before.
 *
 * The browser tells the address of a tab only where access was given: by the toolbar button, the context menu or a
 * command (for this page, until it leaves its site), or by an earlier grant. Without, the site cannot be named in
 * a request; then the request is put on the tab's toolbar button for the reader to allow.
 *
 * @returns false when refused
 * @throws Failure `page-no-access` when the site is unknown and the reader has to press the toolbar button,
 *   `page-restricted` when nobody can be given access
 */
export async function requestAccess(tabId: number, scope: AccessScope): Promise<boolean> {
  if (scope === 'all') return browser.permissions.request({ origins: ['*://*/*'] });
  const url = await tabUrl(tabId);
  if (url === null) {
    await askOnToolbar(tabId);
    throw failure('page-no-access', { site: '' });
  }
  const pattern = sitePattern(url);
  if (pattern === null) {
    if (isRestricted(url)) throw failure('page-restricted', { url });
    return false;
  }
  const permission = { origins: [pattern] };
  if (await browser.permissions.contains(permission)) {
    if (scope === 'site') await keepAccess(pattern);
    return true;
  }
  const granted = await browser.permissions.request(permission);
  if (granted && scope === 'page') await rememberTemporaryAccess(tabId, pattern);
  return granted;
}

interface HostAccessRequests {
  /** Chrome 133: shows "Allow" on the toolbar without the extension knowing the address. */
  addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

async function askOnToolbar(tabId: number): Promise<void> {
  const permissions = browser.permissions as HostAccessRequests;
  await permissions.addHostAccessRequest?.({ tabId }).catch(() => undefined);
}
