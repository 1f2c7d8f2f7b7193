import { createWorker } from '@/lib/base/trusted-worker';
import peersUrl from '@/tests/bench/search/peers-worker.ts?worker&url';
import libraryUrl from '@/tests/bench/search/library-worker.ts?worker&url';

interface Reply {
  result?: unknown;
  error?: string;
}

const workers = new Map<string, Worker>();

/** Runs a task in the worker of that name, which is started with the first; called by the benchmark. */
function runTask(name: string, kind: 'library' | 'peers', task: unknown): Promise<unknown> {
  const worker = workers.get(name) ?? createWorker(kind === 'library' ? libraryUrl : peersUrl);
  workers.set(name, worker);
  return new Promise((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) =>
        data.error === undefined ? resolve(data.result) : reject(new Error(data.error)),
      { once: true },
    );
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.postMessage(task);
  });
}

function endWorker(name: string): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

Object.assign(globalThis, { runTask, endWorker });
