import type { LibraryHit } from '@/lib/protocol/library';

/** The address bar takes XML; characters XML does not allow would make it drop the whole list. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** Title, site, and the words a document was found by. */
export function describeHit({ document, passages }: LibraryHit): string {
  const parts = [escapeMarkup(document.title || document.url)];
  if (document.site !== '') parts.push(`<dim>${escapeMarkup(document.site)}</dim>`);
  const [passage] = passages;
  if (passage) parts.push(markMatches(passage.text, passage.matches));
  return parts.join(' · ');
}

/** A line's worth of text from shortly before the first match, with its matches marked. */
function markMatches(text: string, matches: readonly { start: number; end: number }[]): string {
  const from = startOfWord(text, Math.max(0, (matches[0]?.start ?? 0) - 30));
  const to = Math.min(text.length, from + 120);
  let at = from;
  let marked = '';
  for (const { start, end } of matches) {
    if (end > to) break;
    marked += `${escapeMarkup(text.slice(at, start))}<match>${escapeMarkup(text.slice(start, end))}</match>`;
    at = end;
  }
  return (marked + escapeMarkup(text.slice(at, to))).replaceAll(/\s+/gu, ' ');
}

function startOfWord(text: string, index: number): number {
  return index === 0 ? 0 : text.indexOf(' ', index) + 1;
}
