import { browser, type Browser } from 'wxt/browser';
import { failure } from '@/lib/base/failure';
import type { AccessOutcome, AccessPress, AccessScope } from '@/lib/protocol/page-gateway';
import { tabUrl } from './injection-failure';
import { isWebStore, sitePattern } from './page-address';

/**
 * Asks the browser for lasting access to the site of a tab, or to all sites. Call it directly in a gesture: the
 * browser counts about five seconds from the click, and takes no question later.
 *
 * For the page alone nothing has to be asked: the toolbar button, the menu and the commands give access to it until
 * it leaves its site.
 *
 * @throws Failure `page-restricted`, `page-web-store` when nobody can be given access
 */
export async function requestAccess(tabId: number, scope: AccessScope): Promise<AccessOutcome> {
  if (scope === 'all') return request({ origins: ['*://*/*'] });
  const url = (await tabUrl(tabId)) ?? (await askForAddress(tabId));
  if (url === null) return 'refused';
  if (isWebStore(url)) throw failure('page-web-store', {});
  const pattern = sitePattern(url);
  if (pattern !== null)
    return navigator.userActivation.isActive ? request({ origins: [pattern] }) : 'again';
  if (url.startsWith('file:')) return 'file';
  throw failure('page-restricted', { url });
}

/**
 * Of a page that may not be read yet the browser tells the address, and so the site, only with a permission of its own,
 * which is given back at once. It asks about that one time only: what was given once comes back without a question.
 * @returns null when refused
 */
async function askForAddress(tabId: number): Promise<string | null> {
  const wanted = { permissions: ['tabs' as const] };
  if ((await request(wanted)) === 'refused') return null;
  try {
    return await tabUrl(tabId);
  } finally {
    await browser.permissions.remove(wanted);
  }
}

async function request(wanted: Browser.permissions.Permissions): Promise<AccessOutcome> {
  return (await browser.permissions.request(wanted)) ? 'granted' : 'refused';
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
