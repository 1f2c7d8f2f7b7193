import type { ModelStorage } from '@/lib/protocol/download';
import { listModels } from './model-store';

/** What a model must leave over on the disk, for everything else, in bytes. */
export const spaceReserve = 64 * 2 ** 20;

/** Bytes that can still be stored, or null where the browser does not say. */
export async function freeSpace(): Promise<number | null> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined ? null : Math.max(0, quota - usage);
}

/** What finished models take here. */
export async function measureStorage(): Promise<ModelStorage> {
  const [models, free, persisted] = await Promise.all([
    listModels(),
    freeSpace(),
    navigator.storage.persisted(),
  ]);
  return { used: models.reduce((sum, { size }) => sum + size, 0), free, persisted };
}
