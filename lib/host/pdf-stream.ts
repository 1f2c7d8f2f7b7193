import { takeFile } from '@/lib/messaging/file-exchange';
import type { HostStreams } from '@/lib/protocol/host-api';
import type { PdfReadEvent, ReadPdf } from '@/lib/protocol/page-gateway';
import { reporting } from './reporting';

/** Takes the PDF that is offered under the ticket and reads it, until the stream is left. */
export function pdfStream(
  readPdf: ReadPdf,
  { ticket, source }: Parameters<HostStreams['pdf.read']>[0],
  signal: AbortSignal,
): AsyncIterable<PdfReadEvent> {
  return reporting(signal, async (report) => {
    const file = await takeFile(ticket);
    const page = await readPdf(new Uint8Array(await file.arrayBuffer()), source, {
      onProgress: (progress) => report({ type: 'progress', progress }),
      signal,
    });
    report({ type: 'done', page });
  });
}
