/** Parameters that say where a reader came from, not what is shown. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|srsltid|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|ref_src|_ga|_gl)$/i;

/**
 * The address that stands for a page: its own `rel=canonical` when that stays on the site, else the tab's, without
 * fragment and tracking parameters. A page cannot pass for another site's.
 */
export function canonicalUrl(tabUrl: string, declared: string | null): string {
  const tab = parse(tabUrl);
  if (!tab) return tabUrl;
  const own = declared === null ? null : parse(declared);
  const url = own && own.origin === tab.origin && tab.origin !== 'null' ? own : tab;
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Rewriting the query normalizes its encoding, so it is left alone where nothing is to be taken out.
  for (const name of names) url.searchParams.delete(name);
  // Addresses such as `#/inbox/3` and `#!topic` are routes of single-page applications.
  if (url !== tab || !/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
