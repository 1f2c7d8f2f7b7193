/// <reference lib="webworker" />
import { toFailureData } from '@/lib/base/failure';
import type { FailureData } from '@/lib/base/failure';
import type { PickedFile } from './find-models';
import type { ImportEvent, ImportRequest } from './import-messages';
import { importModels } from './import-models';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two progress messages. */
const progressInterval = 100;

const cancelled = new AbortController();

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  if (data.type === 'cancel') cancelled.abort();
  else void run(data.files);
});

async function run(files: PickedFile[]): Promise<void> {
  const { signal } = cancelled;
  let last = 0;
  try {
    const models = await importModels(
      files,
      (progress) => {
        const now = performance.now();
        if (now - last < progressInterval && progress.done < progress.total) return;
        last = now;
        send({ type: 'progress', progress });
      },
      signal,
    );
    send({ type: 'done', models });
  } catch (error) {
    send(
      signal.aborted ? { type: 'cancelled' } : { type: 'failed', failure: importFailure(error) },
    );
  }
}

function send(event: ImportEvent): void {
  self.postMessage(event);
}

function importFailure(error: unknown): FailureData {
  const data = toFailureData(error);
  return data.code === 'unexpected' ? { code: 'import-failed', params: data.params } : data;
}
