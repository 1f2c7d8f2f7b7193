import * as v from 'valibot';
import { AsyncQueue } from '@/lib/base/async-queue';
import type { FailureData } from '@/lib/base/failure';
import { Failure, describe, failure } from '@/lib/base/failure';
import type { Channel } from './channel';
import { replySchema } from './wire';

type Signature = (params: never) => unknown;

interface Pending {
  settle: (value: unknown) => void;
  fail: (error: Failure) => void;
  event: (value: unknown) => void;
}

export interface Client<
  Requests extends Record<keyof Requests, Signature>,
  Streams extends Record<keyof Streams, Signature>,
> {
  request<Name extends keyof Requests & string>(
    name: Name,
    params: Parameters<Requests[Name]>[0],
  ): Promise<ReturnType<Requests[Name]>>;
  stream<Name extends keyof Streams & string>(
    name: Name,
    params: Parameters<Streams[Name]>[0],
    signal: AbortSignal,
  ): AsyncIterable<ReturnType<Streams[Name]>>;
}

/** Calls the service at the other end of a channel. Everything pending fails with `host-unreachable` when it closes. */
export function createClient<
  Requests extends Record<keyof Requests, Signature>,
  Streams extends Record<keyof Streams, Signature>,
>(channel: Channel): Client<Requests, Streams> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let closed: Failure | null = null;

  channel.onMessage((message) => {
    const parsed = v.safeParse(replySchema, message);
    if (!parsed.success) return;
    const reply = parsed.output;
    const call = pending.get(reply.id);
    if (call === undefined) return;
    if (reply.type === 'event') return call.event(reply.value);
    pending.delete(reply.id);
    // Our own server wrote it from a `FailureData`; the schema cannot express the correlation of code and params.
    if (reply.type === 'failure') call.fail(new Failure(reply.failure as unknown as FailureData));
    else call.settle(reply.type === 'result' ? reply.value : undefined);
  });
  channel.onClose((reason) => {
    closed = failure('host-unreachable', { detail: reason });
    for (const call of pending.values()) call.fail(closed);
    pending.clear();
  });

  const start = (
    type: 'request' | 'stream',
    name: string,
    params: unknown,
    call: Pending,
  ): number => {
    lastId += 1;
    const id = lastId;
    if (closed !== null) {
      call.fail(closed);
      return id;
    }
    pending.set(id, call);
    try {
      channel.post({ type, id, name, params });
    } catch (error) {
      pending.delete(id);
      call.fail(failure('host-unreachable', { detail: describe(error) }, error));
    }
    return id;
  };

  return {
    request: (name, params) =>
      new Promise((resolve, reject) => {
        start('request', name, params, {
          // The server's handler is typed by the same signature.
          settle: (value) => resolve(value as never),
          fail: reject,
          event: () => undefined,
        });
      }),
    stream: (name, params, signal) => {
      const queue = new AsyncQueue<never>();
      const id = start('stream', name, params, {
        settle: () => queue.end(),
        fail: (error) => queue.end(error),
        event: (value) => queue.push(value as never),
      });
      const cancel = (): void => {
        queue.end();
        if (!pending.delete(id)) return;
        try {
          channel.post({ type: 'cancel', id });
        } catch {
          // Already closed: nothing runs there any more.
        }
      };
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel, { once: true });
      return queue;
    },
  };
}
