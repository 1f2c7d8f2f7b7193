import { Dexie } from 'dexie';

/**
 * Has the browser begin a new log for the databases of this origin.
 *
 * Chromium keeps them in LevelDB. When it is killed, or the power goes, the last record of the log may be cut off. At
 * the next start LevelDB leaves that record out, but goes on writing to the same log behind it; at the start after that
 * it takes the log for corrupted, and Chromium answers by deleting every database. So the first thing to do is to begin
 * a new one: where a database was deleted, Chromium compacts what it took, and LevelDB begins by moving what its log
 * holds into tables. That the deleted one was empty makes no difference, but that it costs next to nothing.
 */
export async function renewLog(): Promise<void> {
  const db = new Dexie('filler');
  db.version(1).stores({ rows: '++' });
  try {
    await db.open();
  } finally {
    await db.delete();
  }
}
