/** Parameters that say where a reader came from, not what is shown. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|srsltid|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|ref_src|_ga|_gl)$/i;

/**
 * The address that stands for a page: the tab's, without fragment and tracking parameters, in the spelling of its
 * `rel=canonical` where that plausibly names the same page. Pages made from one template often declare one address for
 * all of them, and a page cannot pass for another site's.
 */
export function canonicalUrl(tabUrl: string, declared: string | null): string {
  const url = parse(tabUrl);
  if (!url) return tabUrl;
  // Addresses such as `#/inbox/3` and `#!/topic` are routes of single-page applications.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  dropTracking(url);
  const own = declared === null ? null : parse(declared);
  if (!own || own.origin !== url.origin || url.origin === 'null') return url.href;
  if (essence(own) === essence(url)) url.pathname = own.pathname;
  if (!saysNothing(url)) return url.href;
  own.hash = '';
  dropTracking(own);
  return own.href;
}

function dropTracking(url: URL): void {
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Rewriting the query normalizes its encoding, so it is left alone where nothing is to be taken out.
  for (const name of names) url.searchParams.delete(name);
}

/** A path without what differs between spellings of one page: case, a closing slash, an index file, `ref=…`. */
function essence({ pathname }: URL): string {
  const parts = pathname.toLowerCase().split('/');
  return parts
    .filter((part) => part !== '' && !/^(?:index\.(?:html?|php)|ref=.*)$/.test(part))
    .join('/');
}

/** The address of a site alone, which only the page itself can make more precise. */
function saysNothing(url: URL): boolean {
  return essence(url) === '' && url.search === '' && url.hash === '';
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
