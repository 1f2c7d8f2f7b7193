import { failure } from '@/lib/base/failure';

/** Ports carry text only; files go over this channel, which our own pages and workers alone can hear. */
const channelName = 'tacit-files';

/** How long to wait for a file that was announced, and how often it is asked for, in milliseconds. */
const patience = 10_000;
const pause = 200;

type FileMessage = { ticket: string; type: 'want' } | { ticket: string; type: 'file'; file: Blob };

/** Gives a file to whoever asks for it by this ticket, until the signal aborts. */
export function offerFile(ticket: string, file: Blob, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<FileMessage>) => {
    if (data.ticket === ticket && data.type === 'want')
      channel.postMessage({ ticket, type: 'file', file } satisfies FileMessage);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Takes the file that is offered under a ticket. @throws Failure `host-unreachable` when nobody offers it */
export async function takeFile(ticket: string): Promise<Blob> {
  const channel = new BroadcastChannel(channelName);
  const want = (): void => channel.postMessage({ ticket, type: 'want' } satisfies FileMessage);
  // Who offers it may not hear yet: nothing says which of two processes joins a channel first.
  const asking = setInterval(want, pause);
  try {
    return await new Promise<Blob>((resolve, reject) => {
      channel.addEventListener('message', ({ data }: MessageEvent<FileMessage>) => {
        if (data.ticket === ticket && data.type === 'file') resolve(data.file);
      });
      want();
      setTimeout(() => reject(failure('host-unreachable', { detail: 'no file' })), patience);
    });
  } finally {
    clearInterval(asking);
    channel.close();
  }
}
