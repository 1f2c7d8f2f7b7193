/// <reference lib="webworker" />
import { toFailureData } from '@/lib/base/failure';
import type { FailureData } from '@/lib/base/failure';
import type { ImportEvent, ImportRequest } from './import-messages';
import { importModels } from './import-models';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two progress messages. */
const progressInterval = 100;

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void run(data);
});

async function run({ files }: ImportRequest): Promise<void> {
  let last = 0;
  try {
    const models = await importModels(files, (progress) => {
      const now = performance.now();
      if (now - last < progressInterval && progress.done < progress.total) return;
      last = now;
      send({ type: 'progress', progress });
    });
    send({ type: 'done', models });
  } catch (error) {
    send({ type: 'failed', failure: asImportFailure(error) });
  }
}

function send(event: ImportEvent): void {
  self.postMessage(event);
}

function asImportFailure(error: unknown): FailureData {
  const data = toFailureData(error);
  return data.code === 'unexpected' ? { code: 'import-failed', params: data.params } : data;
}
