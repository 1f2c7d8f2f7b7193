import type { LibraryHit, LibraryPassage, SavedDocument } from '@/lib/protocol/library';

/** A document that was found, or one of its passages. */
export interface HitEntry {
  document: SavedDocument;
  passage: LibraryPassage | null;
}

/** What was found as one list: each document, followed by its passages. */
export function hitEntries(hits: readonly LibraryHit[]): HitEntry[] {
  return hits.flatMap(({ document, passages }) => [
    { document, passage: null },
    ...passages.map((passage) => ({ document, passage })),
  ]);
}
