import type { Turn } from '@/lib/protocol/conversation';
import type { ArchivedConversation, ArchivedDocument } from '@/lib/protocol/archive';
import type { DocumentRow, TacitDatabase } from '@/lib/library/database';
import type { Entry } from './archive-file';

/** What holds for this device, or this moment, alone. */
const ownSettings = new Set([
  'model-at-work',
  'search-model-at-work',
  'speeds',
  'writing-speeds',
  'speed-test',
  'search-model',
  'kept',
  'damaged-models',
]);

/** Whether a setting is of no use on another device. */
export function isOwnSetting(key: string): boolean {
  return ownSettings.has(key);
}

/** How many entries there are. */
export async function countEntries(db: TacitDatabase): Promise<number> {
  const tables = [db.settings, db.conversations, db.collections, db.documents];
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Everything worth keeping, one entry in memory at a time. Index and models can be had again, so they stay behind. */
export async function* readEntries(
  db: TacitDatabase,
  browserSettings: Record<string, unknown>,
  onEntry: (done: number) => void,
): AsyncGenerator<Entry> {
  let done = 0;
  const next = (entry: Entry): Entry => {
    done += 1;
    onEntry(done);
    return entry;
  };
  for (const { key, value } of await db.settings.toArray())
    if (!isOwnSetting(key)) yield next({ record: 'setting', keeper: 'database', key, value });
  for (const [key, value] of Object.entries(browserSettings))
    yield next({ record: 'setting', keeper: 'browser', key, value });
  for (const id of await db.conversations.orderBy('updatedAt').primaryKeys()) {
    const entry = await readConversation(db, id);
    if (entry !== null) yield next(entry);
  }
  const collections = (await db.collections.toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  for (const { id, name, createdAt, updatedAt } of collections)
    yield next({ record: 'collection', collection: { id, name, createdAt, updatedAt } });
  const isKept = new Set(collections.map(({ id }) => id));
  for (const id of await db.documents.orderBy('number').primaryKeys()) {
    const entry = await readDocument(db, id, isKept);
    if (entry !== null) yield next(entry);
  }
}

function readConversation(db: TacitDatabase, id: string): Promise<Entry | null> {
  const { conversations, turns, pages } = db;
  return db.transaction('r', [conversations, turns, pages], async () => {
    const conversation = await conversations.get(id);
    if (conversation === undefined) return null;
    const own = await turns.where({ conversationId: id }).sortBy('index');
    const hashes = [...new Set(own.map(({ pageHash }) => pageHash))];
    const found = await pages.bulkGet(hashes);
    return {
      record: 'conversation',
      conversation,
      turns: own.map(archivedTurn),
      pages: found.filter((page) => page !== undefined),
    };
  });
}

/** Whoever reads it cannot finish what runs here. */
function archivedTurn(turn: Turn): ArchivedConversation['turns'][number] {
  if (turn.status !== 'running') return turn;
  const failure = { code: 'generation-interrupted', params: {} };
  return { ...turn, status: 'interrupted', progress: null, failure };
}

function readDocument(
  db: TacitDatabase,
  id: string,
  collections: ReadonlySet<string>,
): Promise<Entry | null> {
  const { documents, contents } = db;
  return db.transaction('r', [documents, contents], async () => {
    const row = await documents.get(id);
    // Gone, or in the bin.
    if (row === undefined || row.deletedAt !== null) return null;
    const texts = await contents.where({ documentId: id }).sortBy('number');
    const versions = texts.map(({ origin, page }) => ({ origin, page }));
    return { record: 'document', document: withoutText(row, collections), versions };
  });
}

/** What a document is but for its text, and what follows from that. */
function withoutText(
  row: DocumentRow,
  collections: ReadonlySet<string>,
): ArchivedDocument['document'] {
  const { id, kind, origin, canonicalUrl, addresses, title, renamed } = row;
  const { tags, note, savedAt, updatedAt } = row;
  return {
    id,
    kind,
    origin,
    canonicalUrl,
    addresses,
    title,
    renamed,
    tags,
    collections: row.collections.filter((each) => collections.has(each)),
    note,
    savedAt,
    updatedAt,
  };
}
