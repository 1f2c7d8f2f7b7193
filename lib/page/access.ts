import { browser } from 'wxt/browser';
import { failure } from '@/lib/base/failure';
import type { AccessPress, AccessScope } from '@/lib/protocol/page-gateway';
import { tabUrl } from './injection-failure';
import { isRestricted, sitePattern } from './page-address';

/**
 * Asks the browser for lasting access to the site of a tab, or to all sites. Call it directly in a gesture: the
 * browser counts about five seconds from the click, and only looking up the tab comes before.
 *
 * For the page alone nothing has to be asked: the toolbar button, the menu and the commands give access to it until
 * it leaves its site. Only there does the browser tell the address, so only there can its site be asked for.
 *
 * @returns false when refused
 * @throws Failure `page-no-access` when the site is unknown, `page-restricted` when nobody can be given access
 */
export async function requestAccess(tabId: number, scope: AccessScope): Promise<boolean> {
  if (scope === 'all') return browser.permissions.request({ origins: ['*://*/*'] });
  const url = await tabUrl(tabId);
  if (url === null) throw failure('page-no-access', { site: '' });
  const pattern = sitePattern(url);
  if (pattern !== null) return browser.permissions.request({ origins: [pattern] });
  if (isRestricted(url)) throw failure('page-restricted', { url });
  return false;
}

/** A switch of the browser's own for each extension; without it a tab with a file looks like any page without access. */
export function hasFileAccess(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess();
}

/** These keys give access as the button does; the first leaves the reader in the side panel. */
const commands = ['open-panel', '_execute_action'];

export async function accessPress(): Promise<AccessPress> {
  const [settings, all] = await Promise.all([
    browser.action.getUserSettings(),
    browser.commands.getAll(),
  ]);
  const keys = commands
    .map((name) => all.find((command) => command.name === name)?.shortcut ?? '')
    .find((shortcut) => shortcut !== '');
  return { onToolbar: settings.isOnToolbar ?? true, keys: keys ?? '' };
}

/** Whether the tab's site may be read for good; null where that cannot be asked for. */
export async function hasSiteAccess(tabId: number): Promise<boolean | null> {
  const url = await tabUrl(tabId);
  const pattern = url === null ? null : sitePattern(url);
  return pattern === null ? null : browser.permissions.contains({ origins: [pattern] });
}
