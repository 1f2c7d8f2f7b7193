import * as v from 'valibot';
import { failure, toFailureData } from '@/lib/base/failure';
import type { Channel } from './channel';
import type { Call, Reply } from './wire';
import { callSchema } from './wire';

type Signature = (params: never) => unknown;
type ParamsOf<S extends Signature> = Parameters<S>[0];

/** What a handler returns; nothing travels as null, so one with nothing to say need not return it. */
type Returned<Result> = [Result] extends [null]
  ? void | null | Promise<void | null>
  : Result | Promise<Result>;

export type RequestHandlers<Requests extends Record<keyof Requests, Signature>> = {
  [Name in keyof Requests]: (
    params: ParamsOf<Requests[Name]>,
  ) => Returned<ReturnType<Requests[Name]>>;
};

export type StreamHandlers<Streams extends Record<keyof Streams, Signature>> = {
  [Name in keyof Streams]: (
    params: ParamsOf<Streams[Name]>,
    signal: AbortSignal,
  ) => AsyncIterable<ReturnType<Streams[Name]>>;
};

type Schemas<Names extends PropertyKey> = Record<Names, v.GenericSchema>;

export interface Service<
  Requests extends Record<keyof Requests, Signature>,
  Streams extends Record<keyof Streams, Signature>,
> {
  requests: RequestHandlers<Requests>;
  streams: StreamHandlers<Streams>;
  /** Schemas of the parameters; absent inside one trust boundary (our own workers). */
  schemas?: { requests: Schemas<keyof Requests>; streams: Schemas<keyof Streams> };
}

/** Serves requests and streams to whoever is at the other end of the channel, until it closes. */
export function serve<
  Requests extends Record<keyof Requests, Signature>,
  Streams extends Record<keyof Streams, Signature>,
>(channel: Channel, service: Service<Requests, Streams>): void {
  const running = new Map<number, AbortController>();

  const reply = (message: Reply): void => {
    try {
      channel.post(message);
    } catch {
      // The other side is gone; `onClose` ends what still runs for it.
    }
  };

  const handlerOf = <Handler>(table: Record<string, Handler>, name: string): Handler => {
    const handler = Object.hasOwn(table, name) ? table[name] : undefined;
    if (handler === undefined) throw failure('bad-request', { detail: `no such call: ${name}` });
    return handler;
  };

  const answerRequest = async (call: Call & { type: 'request' }): Promise<void> => {
    try {
      const params = parse(service.schemas?.requests, call);
      const handler = handlerOf<(params: never) => unknown>(service.requests, call.name);
      reply({ type: 'result', id: call.id, value: (await handler(params as never)) ?? null });
    } catch (error) {
      reply({ type: 'failure', id: call.id, failure: toFailureData(error) });
    }
  };

  const answerStream = async (call: Call & { type: 'stream' }): Promise<void> => {
    const controller = new AbortController();
    running.set(call.id, controller);
    try {
      const params = parse(service.schemas?.streams, call);
      const handler = handlerOf<(params: never, signal: AbortSignal) => AsyncIterable<unknown>>(
        service.streams,
        call.name,
      );
      for await (const value of handler(params as never, controller.signal)) {
        if (controller.signal.aborted) return;
        reply({ type: 'event', id: call.id, value });
      }
      reply({ type: 'end', id: call.id });
    } catch (error) {
      reply({ type: 'failure', id: call.id, failure: toFailureData(error) });
    } finally {
      running.delete(call.id);
    }
  };

  channel.onMessage((message) => {
    const parsed = v.safeParse(callSchema, message);
    // Replies to calls of our own may travel over the same channel; they are not ours to read.
    if (!parsed.success) return;
    const call = parsed.output;
    if (call.type === 'cancel') running.get(call.id)?.abort();
    else if (call.type === 'request') void answerRequest(call);
    else void answerStream(call);
  });
  channel.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
}

function parse(
  schemas: Record<string, v.GenericSchema> | undefined,
  call: Call & { type: 'request' | 'stream' },
): unknown {
  if (schemas === undefined) return call.params;
  const schema = Object.hasOwn(schemas, call.name) ? schemas[call.name] : undefined;
  if (schema === undefined) throw failure('bad-request', { detail: `no such call: ${call.name}` });
  const parsed = v.safeParse(schema, call.params);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw failure('bad-request', {
    detail: `${call.name}: ${issue.message} at ${v.getDotPath(issue) ?? 'the top'}`,
  });
}
