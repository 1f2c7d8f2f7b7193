import type { LibraryScope, SavedDocument } from '@/lib/protocol/library';

/** Tells which documents a scope means; those in the bin are never meant. */
export function scopeFilter(scope: LibraryScope): (document: SavedDocument) => boolean {
  const tests: ((document: SavedDocument) => boolean)[] = [({ deletedAt }) => deletedAt === null];
  const {
    text = '',
    tags,
    collections,
    sites,
    kinds,
    origins,
    types,
    after,
    before,
    documents,
  } = scope;
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length > 0)
    tests.push((document) => {
      const own = fold([document.title, document.site, document.url, ...document.tags].join('\n'));
      return words.every((word) => own.includes(word));
    });
  if (tags) tests.push((document) => document.tags.some((tag) => tags.includes(tag)));
  if (collections)
    tests.push((document) => document.collections.some((id) => collections.includes(id)));
  if (sites) tests.push(({ site }) => sites.includes(site));
  if (kinds) tests.push(({ kind }) => kinds.includes(kind));
  if (origins) tests.push(({ origin }) => origins.includes(origin));
  if (types) tests.push(({ type }) => types.includes(type));
  if (after !== undefined) tests.push(({ savedAt }) => savedAt >= after);
  if (before !== undefined) tests.push(({ savedAt }) => savedAt < before);
  if (documents) {
    const ids = new Set(documents);
    tests.push(({ id }) => ids.has(id));
  }
  return (document) => tests.every((test) => test(document));
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
