import type { ModelStorage } from '@/lib/protocol/download';
import { listDownloads, listModels } from './model-store';

/** Bytes that can still be stored, or null where the browser does not say. */
export async function freeSpace(): Promise<number | null> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined ? null : Math.max(0, quota - usage);
}

/** What models take here, finished or not. */
export async function measureStorage(): Promise<ModelStorage> {
  const [models, downloads, free] = await Promise.all([listModels(), listDownloads(), freeSpace()]);
  const stored = models.reduce((sum, { size }) => sum + size, 0);
  const arriving = downloads.reduce((sum, { done }) => sum + done, 0);
  return { used: stored + arriving, free };
}
