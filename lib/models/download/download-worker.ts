/// <reference lib="webworker" />
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { DownloadEvent, DownloadProgress, DownloadRequest } from './download-messages';
import { downloadModel } from './download-model';
import type { StoredPlan } from './stored-plan';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two progress messages. */
const progressInterval = 200;

const stopped = new AbortController();

self.addEventListener('message', ({ data }: MessageEvent<DownloadRequest>) => {
  if (data.type === 'stop') stopped.abort();
  else void run(data.plan);
});

async function run(plan: StoredPlan): Promise<void> {
  let latest: DownloadProgress | null = null;
  const tell = setInterval(() => {
    if (latest !== null) send({ type: 'progress', progress: latest });
    latest = null;
  }, progressInterval);
  try {
    await downloadModel(plan, (progress) => (latest = progress), stopped.signal);
    send({ type: 'done' });
  } catch (error) {
    clearInterval(tell);
    if (latest !== null) send({ type: 'progress', progress: latest });
    if (stopped.signal.aborted) send({ type: 'stopped' });
    else send({ type: 'failed', failure: downloadFailure(plan.id, error) });
  }
}

function send(event: DownloadEvent): void {
  self.postMessage(event);
}

function downloadFailure(model: string, error: unknown): FailureData {
  const data = toFailureData(error);
  if (data.code === 'storage-full') return { code: 'download-no-space', params: { model } };
  if (data.code === 'unexpected') {
    return { code: 'download-failed', params: { model, detail: data.params.detail } };
  }
  return data;
}
