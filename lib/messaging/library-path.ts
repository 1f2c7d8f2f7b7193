import * as v from 'valibot';
import type { CopyPlace, LibraryTarget } from '@/lib/protocol/library-target';
import { copyPlaceSchema } from '@/lib/protocol/library-target';

const page = '/library.html';

/** The path of the library view. */
export function libraryPath({ query, document, place }: LibraryTarget): string {
  const params = new URLSearchParams();
  if (query !== undefined && query !== '') params.set('query', query);
  if (document !== undefined) params.set('document', document);
  if (place !== undefined) params.set('place', JSON.stringify(place));
  const search = params.toString();
  return search === '' ? page : `${page}?${search}`;
}

/** What the address of a library view asks for. */
export function libraryTarget(search: string): LibraryTarget {
  const params = new URLSearchParams(search);
  const query = params.get('query');
  const document = params.get('document');
  const place = placeOf(params.get('place'));
  return {
    ...(query !== null && { query }),
    ...(document !== null && { document }),
    ...(place !== null && { place }),
  };
}

function placeOf(text: string | null): CopyPlace | null {
  if (text === null) return null;
  try {
    return v.parse(copyPlaceSchema, JSON.parse(text));
  } catch {
    // An address typed by hand: the document all the same.
    return null;
  }
}
