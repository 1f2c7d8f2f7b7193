import { browser } from 'wxt/browser';
import { describe, failure, type Failure } from '@/lib/base/failure';
import { isRestricted, isWebStore, siteOf } from './page-address';

/** Why a script could not be put into a tab, told from the browser's message and the tab's address where it is known. */
export async function injectionFailure(tabId: number, error: unknown): Promise<Failure> {
  const message = describe(error);
  if (
    /No tab with id|tab was closed|Frame with ID .* was removed|No frame with id|frame was removed/i.test(
      message,
    )
  ) {
    return failure('page-gone', {}, error);
  }
  if (/gallery cannot be scripted|webstore/i.test(message))
    return failure('page-web-store', {}, error);
  const url = await tabUrl(tabId);
  if (url !== null && isWebStore(url)) return failure('page-web-store', {}, error);
  if (url !== null && isRestricted(url)) return failure('page-restricted', { url }, error);
  const named =
    /Cannot access (?:a )?(\w[\w-]*:\/\/\S*) URL|Cannot access contents of url "([^"]+)"/i.exec(
      message,
    );
  const address = named?.[1] ?? named?.[2];
  if (address !== undefined && isRestricted(address))
    return failure('page-restricted', { url: address }, error);
  if (
    /chrome-extension:\/\/ URL of different extension|error page|ExtensionsSettings policy/i.test(
      message,
    )
  ) {
    return failure('page-restricted', { url: url ?? '' }, error);
  }
  if (/Cannot access|must request permission|Missing host permission/i.test(message)) {
    return failure('page-no-access', { site: siteOf(url ?? address ?? '') }, error);
  }
  return failure('page-read-failed', { detail: message }, error);
}

/** The address of a tab, or null: without access to its site the browser does not tell. */
export async function tabUrl(tabId: number): Promise<string | null> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return url === undefined || url === '' ? null : url;
  } catch {
    return null;
  }
}
