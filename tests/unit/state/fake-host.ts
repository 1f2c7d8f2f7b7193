import { Failure } from '@/lib/base/failure';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient, HostRequests, HostStreams } from '@/lib/protocol/host-api';

type RequestName = keyof HostRequests;
type Handlers = { [Name in RequestName]?: HostRequests[Name] };

interface OpenStream {
  name: keyof HostStreams;
  params: unknown;
  push: (event: unknown) => void;
  fail: (failure: FailureData) => void;
}

/** A host whose answers and events the test decides. */
export class FakeHost implements HostClient {
  readonly requests: { name: RequestName; params: unknown }[] = [];
  readonly streams: OpenStream[] = [];
  handlers: Handlers = {};

  async request<Name extends RequestName>(
    name: Name,
    params: Parameters<HostRequests[Name]>[0],
  ): Promise<ReturnType<HostRequests[Name]>> {
    this.requests.push({ name, params });
    await Promise.resolve();
    const handler = this.handlers[name] as
      | ((params: unknown) => ReturnType<HostRequests[Name]>)
      | undefined;
    if (!handler) throw new Error(`Nothing answers ${name}.`);
    return handler(params);
  }

  async *stream<Name extends keyof HostStreams>(
    name: Name,
    params: Parameters<HostStreams[Name]>[0],
    signal: AbortSignal,
  ): AsyncGenerator<ReturnType<HostStreams[Name]>> {
    const waiting: (() => unknown)[] = [];
    let wake = (): void => undefined;
    const add = (next: () => unknown): void => {
      waiting.push(next);
      wake();
    };
    const open: OpenStream = {
      name,
      params,
      push: (event) => add(() => event),
      fail: (failure) =>
        add(() => {
          throw new Failure(failure);
        }),
    };
    this.streams.push(open);
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next) yield next() as ReturnType<HostStreams[Name]>;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  /** The stream opened last under this name. */
  last(name: keyof HostStreams): OpenStream {
    const found = this.streams.findLast((stream) => stream.name === name);
    if (!found) throw new Error(`Nobody watches ${name}.`);
    return found;
  }

  /** Names of the requests so far. */
  get asked(): RequestName[] {
    return this.requests.map(({ name }) => name);
  }
}

/** Lets everything that waits on a fake go on. */
export function settle(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
