import type { Browser } from 'wxt/browser';

/** Two-way transport of plain data: a runtime port or a worker. */
export interface Channel {
  /** Throws when the other side is gone. */
  post(message: unknown): void;
  onMessage(callback: (message: unknown) => void): void;
  /** Called once, when the other side is gone. */
  onClose(callback: (reason: string) => void): void;
  close(): void;
}

export function portChannel(port: Browser.runtime.Port): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (callback) => port.onMessage.addListener(callback),
    onClose: (callback) => port.onDisconnect.addListener(() => callback('disconnected')),
    close: () => port.disconnect(),
  };
}

/** Keeps what arrives until somebody listens. */
export function patientChannel(channel: Channel): Channel {
  const early: unknown[] = [];
  let listener: ((message: unknown) => void) | null = null;
  channel.onMessage((message) => {
    if (listener === null) early.push(message);
    else listener(message);
  });
  return {
    ...channel,
    onMessage: (callback) => {
      listener = callback;
      for (const message of early.splice(0)) callback(message);
    },
  };
}

/** The side that created the worker. */
export function workerChannel(worker: Worker): Channel {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (callback) =>
      worker.addEventListener('message', (event: MessageEvent<unknown>) => callback(event.data)),
    onClose: (callback) =>
      worker.addEventListener('error', (event) => callback(event.message || 'worker failed'), {
        once: true,
      }),
    close: () => worker.terminate(),
  };
}

/** The inside of a dedicated worker. */
export function workerScopeChannel(scope: DedicatedWorkerGlobalScope): Channel {
  return {
    post: (message) => scope.postMessage(message),
    onMessage: (callback) =>
      scope.addEventListener('message', (event: MessageEvent<unknown>) => callback(event.data)),
    // A worker ends with its owner; nobody is left to tell.
    onClose: () => undefined,
    close: () => scope.close(),
  };
}
