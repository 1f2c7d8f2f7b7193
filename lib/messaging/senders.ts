import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

/**
 * True for our own extension pages only. The id alone is not enough: a content script in a
 * compromised page has it too, but not our origin.
 */
export function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  return (
    sender?.id === browser.runtime.id &&
    sender.origin !== undefined &&
    browser.runtime.getURL('/').startsWith(`${sender.origin}/`)
  );
}
