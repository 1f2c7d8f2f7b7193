import { describe, Failure, failure } from '@/lib/base/failure';
import { createWorker } from '@/lib/base/trusted-worker';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { PickedFile } from './find-models';
import type { ImportEvent, ImportProgress, ImportRequest } from './import-messages';
import importWorkerUrl from './import-worker.ts?worker&url';
import { collectOrphans } from './model-store';

/**
 * Stores every model among the picked files on this device.
 * @throws Failure `import-*` or `storage-full`; the signal's reason when it is aborted
 */
export async function importModels(
  files: PickedFile[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ModelInfo[]> {
  signal.throwIfAborted();
  const worker = createWorker(importWorkerUrl);
  const ended = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const options = { signal: ended.signal };
      signal.addEventListener('abort', () => reject(abortError(signal)), options);
      worker.addEventListener(
        'error',
        ({ message }) => reject(failure('import-failed', { detail: message })),
        options,
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ImportEvent>) => {
          if (data.type === 'progress') onProgress(data.progress);
          else if (data.type === 'done') resolve(data.models);
          else reject(new Failure(data.failure));
        },
        options,
      );
      worker.postMessage({ files } satisfies ImportRequest);
    });
  } finally {
    ended.abort();
    worker.terminate();
    // An aborted import leaves the files written so far; its lock goes with the worker.
    if (signal.aborted) await collectOrphans('wait');
  }
}

function abortError(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException(describe(reason), 'AbortError');
}
