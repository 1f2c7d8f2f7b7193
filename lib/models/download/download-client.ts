import type { FailureData } from '@/lib/base/failure';
import { createWorker } from '@/lib/base/trusted-worker';
import type { DownloadEvent, DownloadProgress, DownloadRequest } from './download-messages';
import downloadWorkerUrl from './download-worker.ts?worker&url';
import type { StoredPlan } from './stored-plan';

/** How a run of a download ended. */
export type DownloadEnd =
  | { type: 'done' }
  | { type: 'stopped' }
  | { type: 'failed'; failure: FailureData };

/** A download that runs in a worker of its own. */
export interface RunningDownload {
  readonly ended: Promise<DownloadEnd>;
  /** Ends it; what arrived is kept. `ended` tells when its files are closed. */
  stop(): void;
}

export function startDownload(
  plan: StoredPlan,
  onProgress: (progress: DownloadProgress) => void,
): RunningDownload {
  const worker = createWorker(downloadWorkerUrl);
  const send = (request: DownloadRequest): void => worker.postMessage(request);
  const ended = new Promise<DownloadEnd>((resolve) => {
    worker.addEventListener('error', ({ message }) => {
      const params = { model: plan.id, detail: message };
      resolve({ type: 'failed', failure: { code: 'download-failed', params } });
    });
    worker.addEventListener('message', ({ data }: MessageEvent<DownloadEvent>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else resolve(data);
    });
  });
  send({ type: 'download', plan });
  return {
    ended: ended.finally(() => worker.terminate()),
    stop: () => send({ type: 'stop' }),
  };
}
