import { failure } from '@/lib/base/failure';
import { offerFile } from '@/lib/messaging/file-exchange';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import { hostClient } from './host-client';

/** Has the host read a PDF: a service worker cannot start workers. What the host tells meanwhile keeps this one alive. */
export const readPdfInHost: ReadPdf = async (bytes, source, { onProgress, signal } = {}) => {
  signal?.throwIfAborted();
  const ticket = crypto.randomUUID();
  const offer = new AbortController();
  offerFile(ticket, new Blob([bytes]), offer.signal);
  const until = signal ? AbortSignal.any([signal, offer.signal]) : offer.signal;
  try {
    for await (const event of hostClient().stream('pdf.read', { ticket, source }, until)) {
      if (event.type === 'done') return event.page;
      onProgress?.(event.progress);
    }
  } finally {
    offer.abort();
  }
  signal?.throwIfAborted();
  throw failure('host-unreachable', { detail: 'the PDF was not read to its end' });
};
