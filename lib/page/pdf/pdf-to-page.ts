import { Failure, failure } from '@/lib/base/failure';
import { timed } from '@/lib/base/timed';
import { createWorker } from '@/lib/base/trusted-worker';
import { titleOfName } from '@/lib/page/compose-page';
import type { DocumentSource, PageDocument } from '@/lib/protocol/page';
import type { ReadOptions } from '@/lib/protocol/page-gateway';
import type { PdfEvent, PdfRequest } from './pdf-messages';
import pdfWorkerUrl from './pdf-worker.ts?worker&url';

/**
 * Reads a PDF in a worker, which is gone afterwards with all its memory.
 * @param bytes handed over: empty afterwards
 * @throws Failure `pdf-*`, `file-empty`; the signal's reason when aborted
 */
export function pdfToPage(
  bytes: Uint8Array<ArrayBuffer>,
  source: DocumentSource,
  { onProgress, signal }: ReadOptions = {},
): Promise<PageDocument> {
  signal?.throwIfAborted();
  return timed('pdf', async () => {
    const worker = createWorker(pdfWorkerUrl);
    const { promise, resolve, reject } = Promise.withResolvers<PageDocument>();
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', ({ message }) =>
      reject(failure('pdf-damaged', { detail: message })),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<PdfEvent>) => {
      if (data.type === 'progress') onProgress?.(data.progress);
      else if (data.type === 'done') resolve(data.page);
      else reject(new Failure(data.failure));
    });
    const request: PdfRequest = { bytes, source, fallbackTitle: titleOfName(source.name) };
    worker.postMessage(request, [bytes.buffer]);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', abort);
      worker.terminate();
    }
  });
}
