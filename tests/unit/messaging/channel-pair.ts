import type { Channel } from '@/lib/messaging/channel';

/** Two ends of one line that carries copies, like a port does. */
export function channelPair(): [Channel, Channel] {
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const closers: ((reason: string) => void)[] = [];
  let open = true;
  const end = (own: 0 | 1): Channel => ({
    post: (message) => {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => listeners[1 - own]?.forEach((listener) => listener(copy)));
    },
    onMessage: (callback) => listeners[own]?.push(callback),
    onClose: (callback) => closers.push(callback),
    close: () => {
      open = false;
      for (const closer of closers) closer('closed');
    },
  });
  return [end(0), end(1)];
}
