import { failure } from '@/lib/base/failure';
import type {
  ArchivedCollection,
  ArchivedConversation,
  ArchivedDocument,
} from '@/lib/protocol/archive';
import type { Turn } from '@/lib/protocol/conversation';
import { isSame } from '@/lib/library/collection-repository';
import type { CollectionRow, DocumentRow, TacitDatabase } from '@/lib/library/database';
import { bytesOf, newestText } from '@/lib/library/document-row';
import { sameDocument } from '@/lib/library/same-document';
import { storing } from '@/lib/library/storing';

export type Restored = 'added' | 'changed' | 'unchanged';

/** Takes a conversation over, unless it is here already and was not gone on with elsewhere. One transaction. */
export function restoreConversation(
  db: TacitDatabase,
  { conversation, turns, pages }: ArchivedConversation,
): Promise<Restored> {
  if (turns.some(({ conversationId }) => conversationId !== conversation.id))
    throw failure('archive-damaged', { detail: `turns of ${conversation.id}` });
  const { conversations, turns: stored, pages: storedPages } = db;
  return storing(() =>
    db.transaction('rw', [conversations, stored, storedPages], async () => {
      const known = await conversations.get(conversation.id);
      if (known !== undefined && known.updatedAt >= conversation.updatedAt) return 'unchanged';
      await stored.where({ conversationId: conversation.id }).delete();
      await storedPages.bulkPut(pages);
      await conversations.put(conversation);
      await stored.bulkPut(turns.map(restoredTurn));
      return known === undefined ? 'added' : 'changed';
    }),
  );
}

/** Takes a collection over; one of the same id or name is the same, and what was named last holds. One transaction. */
export function restoreCollection(
  db: TacitDatabase,
  { collection }: ArchivedCollection,
): Promise<CollectionRow> {
  const { collections } = db;
  return storing(() =>
    db.transaction('rw', [collections], async () => {
      const rows = await collections.toArray();
      const known =
        rows.find(({ id }) => id === collection.id) ??
        rows.find((row) => row.deletedAt === null && isSame(row, collection.name));
      const newest =
        known !== undefined && known.updatedAt >= collection.updatedAt ? known : collection;
      const { name, updatedAt } = newest;
      const row = { ...(known ?? collection), name, updatedAt, deletedAt: null };
      await collections.put(row);
      return row;
    }),
  );
}

/**
 * Takes a document over with all its texts. What is kept of it already is joined with it: texts of both, tags of both,
 * and of the rest what changed last. One transaction.
 */
export function restoreDocument(
  db: TacitDatabase,
  { document, versions }: ArchivedDocument,
): Promise<{ row: DocumentRow; outcome: Restored }> {
  const { documents, contents } = db;
  return storing(() =>
    db.transaction('rw', [documents, contents], async () => {
      const texts = new Map(versions.map((version) => [version.page.contentHash, version]));
      const newest = versions.at(-1)?.page ?? lacksText(document.id);
      const known =
        (await documents.get(document.id)) ??
        (await sameDocument(db, { page: newest, kind: document.kind }));
      if (known === null) {
        const row = await put(
          { ...document, deletedAt: null, versions: 0, bytes: 0 },
          texts,
          newest.contentHash,
        );
        return { row, outcome: 'added' };
      }
      const own = await contents.where({ documentId: known.id }).sortBy('number');
      const ours = known.updatedAt >= document.updatedAt;
      const joined = {
        ...known,
        ...(ours ? {} : { title: document.title, renamed: document.renamed, note: document.note }),
        addresses: [...new Set([...known.addresses, ...document.addresses])],
        tags: [...new Set([...known.tags, ...document.tags])],
        collections: [...new Set([...known.collections, ...document.collections])],
        savedAt: Math.min(known.savedAt, document.savedAt),
        updatedAt: Math.max(known.updatedAt, document.updatedAt),
        deletedAt: null,
      };
      const top = ours ? known.contentHash : newest.contentHash;
      const had = new Set(own.map(({ contentHash }) => contentHash));
      const complete = [...texts.keys()].every((hash) => had.has(hash));
      const same = JSON.stringify(joined) === JSON.stringify(known);
      if (complete && top === known.contentHash && joined.title === known.title) {
        if (!same) await documents.put(joined);
        return { row: joined, outcome: same ? 'unchanged' : 'changed' };
      }
      for (const { contentHash, origin, page } of own) texts.set(contentHash, { origin, page });
      await contents.where({ documentId: known.id }).delete();
      return { row: await put(joined, texts, top), outcome: 'changed' };
    }),
  );

  type Text = ArchivedDocument['versions'][number];

  /** Stores a document and its texts, the newest last. */
  async function put(
    row: Omit<DocumentRow, keyof ReturnType<typeof newestText>>,
    texts: ReadonlyMap<string, Text>,
    top: string,
  ): Promise<DocumentRow> {
    const last = texts.get(top) ?? lacksText(row.id);
    const ordered = [...texts.values()].filter((text) => text !== last);
    let number = 0;
    let bytes = 0;
    for (const { origin, page } of [...ordered, last]) {
      const { contentHash } = page;
      number = await contents.add({ documentId: row.id, contentHash, origin, page });
      bytes += bytesOf(page);
    }
    const stored = { ...row, ...newestText(last.page, number), versions: texts.size, bytes };
    await documents.put(stored);
    return stored;
  }
}

function lacksText(id: string): never {
  throw failure('archive-damaged', { detail: `${id} without text` });
}

/** What ran when it was exported does not run here. */
function restoredTurn(turn: ArchivedConversation['turns'][number]): Turn {
  // Codes and progress are this program's own; the schema cannot tell which code has which parameters.
  const own = turn as Turn;
  return own.status === 'running' ? { ...own, status: 'interrupted', progress: null } : own;
}
