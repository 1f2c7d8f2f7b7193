import * as v from 'valibot';

/** Where pages are kept as they are read; off while no site is chosen. */
export const rememberSettingsSchema = v.object({
  /** Match patterns such as `*://example.org/*`; that of `everySite` for all. */
  sites: v.array(v.string()),
  paused: v.boolean(),
  /** Hosts, with their subdomains, that are never remembered; `*` stands for any letters. */
  excluded: v.array(v.string()),
});
export type RememberSettings = v.InferOutput<typeof rememberSettingsSchema>;

/** Match pattern of every site. */
export const everySite = '*://*/*';

/** Where money, letters and messages are: nobody expects these in a library. */
export const defaultRememberSettings: RememberSettings = {
  sites: [],
  paused: false,
  excluded: [
    '*bank*',
    '*sparkasse*',
    'paypal.com',
    'accounts.google.com',
    'mail.google.com',
    'outlook.live.com',
    'outlook.office.com',
    'mail.proton.me',
    'web.whatsapp.com',
    'messages.google.com',
  ],
};

/** What remembering means for an address: `none` where it was not asked for. */
export type RememberState = 'none' | 'on' | 'paused' | 'excluded';

export function rememberState(url: string, settings: RememberSettings): RememberState {
  const host = hostOf(url);
  if (host === null || !settings.sites.some((pattern) => isOfSite(host, pattern))) return 'none';
  if (settings.excluded.some((entry) => isOfEntry(host, entry))) return 'excluded';
  return settings.paused ? 'paused' : 'on';
}

/** Lines as the user writes them, as entries: addresses are cut to their hosts, empty lines left out. */
export function excludedFrom(lines: string): string[] {
  const entries = lines
    .split('\n')
    .map(entryOf)
    .filter((entry) => entry !== '');
  return [...new Set(entries)];
}

function entryOf(line: string): string {
  const host = line
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z+.-]*:\/\//u, '')
    .replace(/[/?#].*$/u, '')
    .replace(/:\d+$/u, '')
    // Subdomains are meant anyway.
    .replace(/^(?:\*?\.|www\.)+/u, '');
  // Browsers write letters beyond ASCII in another way (Punycode).
  return hostOf(`https://${host}`) ?? host;
}

function isOfSite(host: string, pattern: string): boolean {
  return pattern === everySite || pattern === `*://${host}/*`;
}

function isOfEntry(host: string, entry: string): boolean {
  const letters = entry.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^(?:.*\\.)?${letters}$`, 'u').test(host);
}

function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/u.test(protocol) && hostname !== '' ? hostname : null;
}
