import { failure } from '@/lib/base/failure';
import type { TacitDatabase } from './database';
import { storing } from './storing';

/** Databases that wait for another context to let go of an older version. */
const blocked = new WeakMap<TacitDatabase, Promise<never>>();

/**
 * Resolves when the database can be used. While another context holds an older version this says so, instead of
 * waiting for it without a word; the upgrade itself goes on as soon as that one lets go.
 * @throws Failure `storage-blocked`, `storage-full`, `storage-failed`
 */
export async function whenOpen(db: TacitDatabase): Promise<void> {
  if (db.isOpen()) return;
  if (!blocked.has(db)) blocked.set(db, untilBlocked(db));
  await storing(() => Promise.race([db.open(), blocked.get(db)]));
}

function untilBlocked(db: TacitDatabase): Promise<never> {
  const rejected = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => reject(failure('storage-blocked', {})));
  });
  // Nobody may be listening when it happens.
  rejected.catch(() => undefined);
  return rejected;
}
