import { describe, Failure, failure } from '@/lib/base/failure';
import { createWorker } from '@/lib/base/trusted-worker';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { PickedFile } from './find-models';
import type { ImportEvent, ImportProgress, ImportRequest } from './import-messages';
import importWorkerUrl from './import-worker.ts?worker&url';

/**
 * Stores every model among the picked files on this device.
 * @throws Failure `import-*` or `storage-full`; the signal's reason once an aborted import has cleaned up
 */
export async function importModels(
  files: PickedFile[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ModelInfo[]> {
  signal.throwIfAborted();
  const worker = createWorker(importWorkerUrl);
  const send = (request: ImportRequest): void => worker.postMessage(request);
  // The worker ends by itself: what it has open is locked, and only it can remove that.
  const cancel = (): void => send({ type: 'cancel' });
  signal.addEventListener('abort', cancel);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => {
        reject(failure('import-failed', { detail: message }));
      });
      worker.addEventListener('message', ({ data }: MessageEvent<ImportEvent>) => {
        if (data.type === 'progress') onProgress(data.progress);
        else if (data.type === 'done') resolve(data.models);
        else if (data.type === 'cancelled') reject(abortError(signal));
        else reject(new Failure(data.failure));
      });
      send({ type: 'import', files });
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  }
}

function abortError(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException(describe(reason), 'AbortError');
}
