import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openLibrary } from '@/lib/messaging/open-library';
import type { LibraryHit } from '@/lib/protocol/library';
import { hostClient } from './host-client';
import { describeHit, escapeMarkup } from './omnibox-text';

/** As many as the browser shows below the one for what was typed. */
const limit = 6;
/** Every key asks anew; only what is typed last is searched for. Milliseconds. */
const typingPause = 80;

let typed = 0;

/** Search of the library from the address bar, after the keyword of the manifest. */
export function searchFromOmnibox(): void {
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => void suggestFor(text, suggest));
  browser.omnibox.onInputEntered.addListener((text) => void open(text.trim()));
}

async function suggestFor(
  text: string,
  suggest: (suggestions: { content: string; description: string }[]) => void,
): Promise<void> {
  const turn = ++typed;
  const query = text.trim();
  void browser.omnibox.setDefaultSuggestion({
    description:
      query === ''
        ? i18n.t('omnibox.hint')
        : i18n.t('omnibox.search', { query: `<match>${escapeMarkup(query)}</match>` }),
  });
  await new Promise((resolve) => setTimeout(resolve, typingPause));
  if (turn !== typed || query === '') return;
  // The library view says what is wrong when it is opened; here there is no room for it.
  const hits = await find(query).catch(() => []);
  if (turn !== typed) return;
  suggest(hits.map((hit) => ({ content: contentOf(hit), description: describeHit(hit) })));
}

async function find(query: string): Promise<LibraryHit[]> {
  const { hits } = await hostClient().request('library.search', { query, scope: {}, limit });
  return hits;
}

const idStart = 'tacit:document/';

/** What a suggestion puts into the address bar: an address says more to the reader than an id. */
function contentOf({ document: { id, kind, canonicalUrl } }: LibraryHit): string {
  return kind === 'page' ? canonicalUrl : `${idStart}${id}`;
}

/** A suggestion opens the copy of its document, anything else is searched for. */
async function open(text: string): Promise<void> {
  const id = text.startsWith(idStart) ? text.slice(idStart.length) : await idOf(text);
  await openLibrary(id === null ? { query: text } : { document: id });
}

async function idOf(text: string): Promise<string | null> {
  if (!URL.canParse(text)) return null;
  const found = hostClient().request('library.find', { canonicalUrl: text });
  return (await found.catch(() => null))?.id ?? null;
}
