/** What addresses say before anything is read. */

const ownSchemes =
  /^(?:chrome|chrome-extension|chrome-untrusted|chrome-search|devtools|edge|brave|opera|vivaldi|about|moz-extension|resource|view-source|javascript|data):/i;

/** Pages of the browser itself, which no extension may read. */
export function isRestricted(url: string): boolean {
  return ownSchemes.test(url) && !/^about:(?:blank|srcdoc)/.test(url);
}

const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** Extension stores, which browsers keep closed to all extensions. */
export function isWebStore(url: string): boolean {
  const parsed = parse(url);
  if (!parsed) return false;
  return (
    stores.includes(parsed.hostname) ||
    (parsed.hostname === 'chrome.google.com' && parsed.pathname.startsWith('/webstore'))
  );
}

/** The host of an address as it is shown, or '' when it has none. */
export function siteOf(url: string): string {
  return parse(url)?.hostname ?? '';
}

/** Match pattern of everything under an address's host, in its scheme; null where browsers grant nothing. */
export function sitePattern(url: string): string | null {
  const parsed = parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  return `*://${parsed.hostname}/*`;
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
