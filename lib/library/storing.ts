import { Dexie } from 'dexie';
import { Failure, describe, failure, toFailureData } from '@/lib/base/failure';

/** With less than this left, in bytes, whatever failed to be written failed for want of space. */
const fullBelow = 4 * 2 ** 20;

/**
 * Opens the store or writes to it, and names what goes wrong. A full disk shows under many names, none of which says so: transactions
 * that abort without a reason, key generators at their end, a connection that closes and cannot be opened again. So the disk itself is asked.
 * @throws Failure `storage-full`, `storage-failed`, and those of `write`
 */
export async function storing<Result>(write: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof Dexie.DexieError)) throw error;
    if (toFailureData(error).code === 'storage-full' || (await isDiskFull()))
      throw failure('storage-full', {}, error);
    throw failure('storage-failed', { detail: describe(error) }, error);
  }
}

/** Failures of the store concern everything that is written, not only what was written just now. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof Failure && error.data.code.startsWith('storage-');
}

async function isDiskFull(): Promise<boolean> {
  // Absent outside secure contexts, and in tests.
  const storage = (navigator as { storage?: StorageManager }).storage;
  const estimate = await storage?.estimate().catch(() => null);
  if (estimate?.quota === undefined) return false;
  return estimate.quota - (estimate.usage ?? 0) < fullBelow;
}
