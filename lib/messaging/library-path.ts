import type { LibraryTarget } from '@/lib/protocol/library-target';

const page = '/library.html';

/** The path of the library view. */
export function libraryPath({ query, document }: LibraryTarget): string {
  const params = new URLSearchParams();
  if (query !== undefined && query !== '') params.set('query', query);
  if (document !== undefined) params.set('document', document);
  const search = params.toString();
  return search === '' ? page : `${page}?${search}`;
}

/** What the address of a library view asks for. */
export function libraryTarget(search: string): LibraryTarget {
  const params = new URLSearchParams(search);
  const query = params.get('query');
  const document = params.get('document');
  return { ...(query !== null && { query }), ...(document !== null && { document }) };
}
