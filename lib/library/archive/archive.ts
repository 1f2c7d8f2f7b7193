import type { ArchiveProgress, ImportSummary } from '@/lib/protocol/archive';
import type { CollectionRow, DocumentRow, TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';
import { readArchive, writeArchive } from './archive-file';
import { countEntries, isOwnSetting, readEntries } from './read-entries';
import { renameIds } from './renamed-ids';
import { restoreCollection, restoreConversation, restoreDocument } from './restore-entries';

type OnProgress = (progress: ArchiveProgress) => void;

/** Everything that is kept, as one file. @throws the signal's reason */
export async function exportAll(
  db: TacitDatabase,
  passphrase: string | null,
  browserSettings: Record<string, unknown>,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Blob> {
  const total = await countEntries(db);
  const entries = readEntries(db, browserSettings, (done) => {
    signal.throwIfAborted();
    onProgress({ done, total });
  });
  return writeArchive(entries, passphrase, Date.now());
}

/**
 * Adds to what is kept here what a file holds, an entry a transaction; doing it twice is doing it once.
 * @param kept called with what is new or changed
 * @throws Failure `archive-*`, `storage-*`: what was read before is kept; the signal's reason
 */
export async function importAll(
  db: TacitDatabase,
  file: Blob,
  passphrase: string | null,
  kept: { document: (row: DocumentRow) => void; collection: (row: CollectionRow) => void },
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const settings = new SettingsRepository(db);
  const summary: ImportSummary = {
    browserSettings: {},
    documents: { added: 0, changed: 0, unchanged: 0 },
    conversations: { added: 0, changed: 0, unchanged: 0 },
  };
  /** Ids of collections in the file, and here. */
  const collections = new Map<string, string>();
  /** What goes by another id here than in the file. */
  const renamed = new Map<string, string>();
  const conversations: string[] = [];
  const entries = readArchive(file, passphrase, (done) => onProgress({ done, total: file.size }));
  for await (const entry of entries) {
    signal.throwIfAborted();
    if (entry.record === 'setting') {
      if (entry.keeper === 'browser') summary.browserSettings[entry.key] = entry.value;
      else if (!isOwnSetting(entry.key)) await settings.set(entry.key, entry.value);
    } else if (entry.record === 'conversation') {
      const outcome = await restoreConversation(db, entry);
      summary.conversations[outcome] += 1;
      if (outcome !== 'unchanged') conversations.push(entry.conversation.id);
    } else if (entry.record === 'collection') {
      const row = await restoreCollection(db, entry);
      collections.set(entry.collection.id, row.id);
      if (row.id !== entry.collection.id) renamed.set(entry.collection.id, row.id);
      kept.collection(row);
    } else {
      const own = entry.document.collections.flatMap((id) => collections.get(id) ?? []);
      const document = { ...entry.document, collections: own };
      const { row, outcome } = await restoreDocument(db, { ...entry, document });
      summary.documents[outcome] += 1;
      if (row.id !== entry.document.id) renamed.set(entry.document.id, row.id);
      if (outcome !== 'unchanged') kept.document(row);
    }
  }
  if (renamed.size > 0) for (const id of conversations) await renameIds(db, id, renamed);
  return summary;
}
