import type { Library } from '@/lib/library/library';
import { offerFile, takeFile } from '@/lib/messaging/file-exchange';
import type { HostStreams } from '@/lib/protocol/host-api';
import type { ArchiveProgress, ExportEvent, ImportEvent } from '@/lib/protocol/archive';
import { reporting } from './reporting';

/** Milliseconds between two reports. */
const interval = 100;

type ExportParams = Parameters<HostStreams['library.export']>[0];
type ImportParams = Parameters<HostStreams['library.import']>[0];

/** Writes everything into a file and offers it under the ticket until it was taken, and the stream is left. */
export function exportStream(
  library: Library,
  { ticket, passphrase, browserSettings }: ExportParams,
  signal: AbortSignal,
): AsyncIterable<ExportEvent> {
  return reporting(signal, async (report) => {
    const file = await library.export(passphrase, browserSettings, paced(report), signal);
    offerFile(ticket, file, signal);
    report({ type: 'done', size: file.size });
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  });
}

/** Takes the file that is offered under the ticket and adds what it holds. */
export function importStream(
  library: Library,
  { ticket, passphrase }: ImportParams,
  signal: AbortSignal,
): AsyncIterable<ImportEvent> {
  return reporting(signal, async (report) => {
    const file = await takeFile(ticket);
    const summary = await library.import(file, passphrase, paced(report), signal);
    report({ type: 'done', summary });
  });
}

function paced(
  report: (event: { type: 'progress'; progress: ArchiveProgress }) => void,
): (progress: ArchiveProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < interval) return;
    last = now;
    report({ type: 'progress', progress });
  };
}
