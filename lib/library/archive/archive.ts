import type { ArchiveProgress, ImportSummary } from '@/lib/protocol/archive';
import type { DocumentRow, TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';
import { readArchive, writeArchive } from './archive-file';
import { countEntries, isOwnSetting, readEntries } from './read-entries';
import { restoreConversation, restoreDocument } from './restore-entries';

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
 * @param onDocument called with each document that is new or changed
 * @throws Failure `archive-*`, `storage-*`: what was read before is kept; the signal's reason
 */
export async function importAll(
  db: TacitDatabase,
  file: Blob,
  passphrase: string | null,
  onDocument: (row: DocumentRow) => void,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const settings = new SettingsRepository(db);
  const summary: ImportSummary = {
    browserSettings: {},
    documents: { added: 0, changed: 0, unchanged: 0 },
    conversations: { added: 0, changed: 0, unchanged: 0 },
  };
  const entries = readArchive(file, passphrase, (done) => onProgress({ done, total: file.size }));
  for await (const entry of entries) {
    signal.throwIfAborted();
    if (entry.record === 'setting') {
      if (entry.keeper === 'browser') summary.browserSettings[entry.key] = entry.value;
      else if (!isOwnSetting(entry.key)) await settings.set(entry.key, entry.value);
    } else if (entry.record === 'conversation') {
      summary.conversations[await restoreConversation(db, entry)] += 1;
    } else {
      const { row, outcome } = await restoreDocument(db, entry);
      summary.documents[outcome] += 1;
      if (outcome !== 'unchanged') onDocument(row);
    }
  }
  return summary;
}
