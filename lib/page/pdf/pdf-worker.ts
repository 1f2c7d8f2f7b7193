/// <reference lib="webworker" />
import { PDFWorker } from 'pdfjs-dist';
import { toFailureData } from '@/lib/base/failure';
import { createWorker } from '@/lib/base/trusted-worker';
import { composePage } from '@/lib/page/compose-page';
import type { PdfEvent, PdfRequest } from './pdf-messages';
import { readPdf } from './read-pdf';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two progress messages. */
const progressInterval = 100;

self.addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => void run(data));

/** pdf.js parses in a worker of its own, so that the next page is read while this one is laid out. */
async function run({ bytes, source, fallbackTitle }: PdfRequest): Promise<void> {
  let last = 0;
  try {
    const parser = createWorker('/pdf/pdf.worker.min.mjs');
    const worker = PDFWorker.create({ port: parser });
    const cMapUrl = new URL('/pdf/cmaps/', location.origin).href;
    const parts = await readPdf(bytes, fallbackTitle, { worker, cMapUrl }, (progress) => {
      const now = performance.now();
      if (now - last < progressInterval) return;
      last = now;
      send({ type: 'progress', progress });
    });
    send({ type: 'done', page: await composePage(source, parts) });
  } catch (error) {
    const failure = toFailureData(error);
    send({
      type: 'failed',
      failure:
        failure.code === 'unexpected' ? { code: 'pdf-damaged', params: failure.params } : failure,
    });
  }
}

function send(event: PdfEvent): void {
  self.postMessage(event);
}
