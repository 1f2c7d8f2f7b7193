import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

/**
 * True for our own extension pages and service worker only. The id alone is not enough: a content script in a
 * compromised page has it too, but not our origin, and the browser names its tab.
 */
export function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  if (sender?.id !== browser.runtime.id) return false;
  // Of the worker the browser tells the address alone.
  if (sender.origin === undefined)
    return sender.tab === undefined && sender.url === browser.runtime.getURL('/background.js');
  return browser.runtime.getURL('/').startsWith(`${sender.origin}/`);
}
