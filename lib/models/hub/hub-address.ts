import { failure } from '@/lib/base/failure';

/** Where models come from unless the settings name a mirror. */
export const defaultHub = 'https://huggingface.co';

/** Not `[::1]`: a content security policy cannot name an address of IPv6, so no connection to it would be allowed. */
const loopback = new Set(['127.0.0.1', 'localhost']);

/**
 * The address of a hub as it is used: the default, or a mirror on this machine. The content security
 * policy of the package allows no other.
 * @throws Failure `hub-bad-address`
 */
export function parseHub(text: string): string {
  const address = text.trim();
  // Typed as it is often written down: 127.0.0.1:8080.
  const full = /^[a-z]+:\/\//i.test(address) ? address : `http://${address}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (url?.origin === defaultHub) return defaultHub;
  if (url?.protocol === 'http:' && loopback.has(url.hostname)) {
    return url.origin + url.pathname.replace(/\/+$/, '');
  }
  throw failure('hub-bad-address', { address });
}

/** How a hub is called in messages. */
export function hubHost(hub: string): string {
  return URL.canParse(hub) ? new URL(hub).host : hub;
}
