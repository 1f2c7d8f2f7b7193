/**
 * A small DevTools client with flattened sessions. Playwright's own sessions cannot follow the workers
 * and hidden documents of an extension, so whatever has to see every target uses this one.
 */
import type { CDPSession } from '@playwright/test';

export interface CdpEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | undefined;
}

interface Pending {
  readonly sessionId: string | undefined;
  /** The result type follows from the method name; only the declaration of `send` knows it. */
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: never;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

export interface CdpConnection {
  /** Sends a command to the browser itself. */
  readonly send: CDPSession['send'];
  /** The same for one attached target. */
  session(sessionId: string): CDPSession['send'];
  /** Calls back for every event of every session; returns the function that ends it. */
  listen(handler: (event: CdpEvent) => void): () => void;
  close(): void;
}

/** Connects to a `ws://…/devtools/browser/…` address. */
export async function connectCdp(address: string): Promise<CdpConnection> {
  const socket = new WebSocket(address);
  const pending = new Map<number, Pending>();
  const handlers = new Set<(event: CdpEvent) => void>();
  let lastId = 0;

  /** Ends what is never answered any more: all calls, or those of a session. */
  const abandon = (why: string, sessionId?: string): void => {
    for (const [id, call] of pending) {
      if (sessionId !== undefined && call.sessionId !== sessionId) continue;
      pending.delete(id);
      call.reject(new Error(why));
    }
  };

  socket.addEventListener('message', ({ data }) => {
    // The browser is the only peer and speaks the protocol it documents.
    const message = JSON.parse(String(data)) as Incoming;
    if (message.id === undefined) {
      const { method = '', params, sessionId } = message;
      if (method === 'Target.detachedFromTarget') {
        abandon('the target went away', (params as { sessionId: string }).sessionId);
      }
      for (const handler of handlers) handler({ method, params, sessionId });
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else if (message.result !== undefined) call?.resolve(message.result);
  });
  socket.addEventListener('close', () => abandon('the browser closed'));

  const sender =
    (sessionId?: string): CDPSession['send'] =>
    (method: string, params: object = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error(`${method}: the browser closed`));
          return;
        }
        lastId += 1;
        pending.set(lastId, {
          sessionId,
          resolve,
          reject: (error) => reject(new Error(`${method}: ${error.message}`)),
        });
        socket.send(JSON.stringify({ id: lastId, method, params, sessionId }));
      });

  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`cannot reach ${address}`)));
  });

  return {
    send: sender(),
    session: sender,
    listen(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    close: () => socket.close(),
  };
}
