import type { TacitDatabase } from '@/lib/library/database';
import { storing } from '@/lib/library/storing';
import type { PageDocument } from '@/lib/protocol/page';
import { libraryAddress, scopeOf } from '@/lib/protocol/library-address';

/**
 * Makes conversations that were imported speak of documents and collections by the ids they have here: what was kept
 * here already goes by another one than in the file. One transaction.
 * @param ids here, by those in the file
 */
export async function renameIds(
  db: TacitDatabase,
  conversation: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { conversations, turns, pages } = db;
  await storing(() =>
    db.transaction('rw', [conversations, turns, pages], async () => {
      const row = await conversations.get(conversation);
      const scope = row && scopeOf(row.pageUrl);
      if (!row || !scope) return;
      const renamed = (names: readonly string[]): string[] => names.map((id) => ids.get(id) ?? id);
      const address = libraryAddress({
        ...scope,
        ...(scope.documents && { documents: renamed(scope.documents) }),
        ...(scope.collections && { collections: renamed(scope.collections) }),
      });
      if (address !== row.pageUrl) await conversations.put({ ...row, pageUrl: address });
      const own = await turns.where({ conversationId: conversation }).toArray();
      const read = await pages.bulkGet([...new Set(own.map(({ pageHash }) => pageHash))]);
      for (const page of read) if (page) await pages.put(renamedPage(page, address, ids));
    }),
  );
}

/** Composed of passages, each of which names its document. Its hash is of its text, which stays. */
function renamedPage(
  page: PageDocument,
  address: string,
  ids: ReadonlyMap<string, string>,
): PageDocument {
  const isOfLibrary = scopeOf(page.canonicalUrl) !== null;
  return {
    ...page,
    ...(isOfLibrary && { url: address, canonicalUrl: address }),
    blocks: page.blocks.map((block) => {
      const { source } = block;
      const id = source?.documentId && ids.get(source.documentId);
      return source && id ? { ...block, source: { ...source, documentId: id } } : block;
    }),
  };
}
