import { Dexie } from 'dexie';
import type { Table } from 'dexie';

/** Bytes after which Chromium's store begins a new log; it takes 4 MiB, or less on a small disk. */
const logLength = 5.25 * 2 ** 20;
/** Bytes; longer values than 64 KiB would go into files of their own, past the log. */
const rowLength = 48 * 2 ** 10;

/**
 * Has the browser begin a new log for the databases of this origin.
 *
 * Chromium keeps them in LevelDB. When it is killed, or the power goes, the last record of the log may be cut off. At
 * the next start LevelDB leaves that record out, but goes on writing to the same log behind it; at the start after that
 * it takes the log for corrupted, and Chromium answers by deleting every database. So the first thing to do is to fill
 * the log: what it holds goes into tables, and the log is removed. Filled with what cannot be compressed, in a database
 * of its own; where there is no room for it, nothing is worse than before.
 */
export async function renewLog(): Promise<void> {
  const db = new Dexie('filler');
  db.version(1).stores({ rows: '++' });
  const rows: Table<Uint8Array> = db.table('rows');
  const random = () => crypto.getRandomValues(new Uint8Array(rowLength));
  try {
    await rows.bulkAdd(Array.from({ length: logLength / rowLength }, random));
  } finally {
    await db.delete();
  }
}
