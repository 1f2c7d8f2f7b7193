import { AsyncQueue } from '@/lib/base/async-queue';
import { Failure, failure } from '@/lib/base/failure';
import type { WorkerEvent, WorkerRequest, WorkerResponse, WorkerSetup } from './worker-messages';

type NumberedRequest = Extract<WorkerRequest, { id: number }>;
type WithoutId<Request> = Request extends { id: number } ? Omit<Request, 'id'> : never;
export type AnswerEvent = Exclude<WorkerEvent, { type: 'failed' }>;

/** When to give a request up. */
interface Patience {
  signal: AbortSignal | undefined;
  /** Milliseconds the worker has, after the signal aborted, to end it by itself. */
  timeout: number;
}

interface OpenRequest {
  events: AsyncQueue<AnswerEvent>;
  forget(): void;
}

const lastEvents = new Set<WorkerEvent['type']>(['loaded', 'measured', 'counted', 'done']);

/** One generator worker and the requests it has not answered yet. Of no use after the first failure. */
export class GeneratorConnection {
  readonly setup: WorkerSetup;
  readonly #worker: Worker;
  readonly #open = new Map<number, OpenRequest>();
  #lastId = 0;
  #failure: Failure | null = null;

  constructor(worker: Worker, setup: WorkerSetup) {
    this.#worker = worker;
    this.setup = setup;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) =>
      this.#receive(data),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.close(failure('model-crashed', { model: setup.model }, event.message));
    });
    worker.postMessage(setup);
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  /**
   * The events of one request, in order. They end after the last one, or without it when the signal
   * aborted and the worker did not say so in time: it is still busy then.
   * @throws Failure when the worker fails, while iterating
   */
  send(request: WithoutId<NumberedRequest>, patience?: Patience): AsyncQueue<AnswerEvent> {
    const events = new AsyncQueue<AnswerEvent>();
    if (this.#failure !== null) {
      events.end(this.#failure);
      return events;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    if (request.type === 'generate') this.#setStop(false);
    this.#open.set(id, { events, forget: this.#watch(id, patience) });
    this.#worker.postMessage({ ...request, id });
    return events;
  }

  /** Ends the worker and all it has open. */
  close(reason: Failure): void {
    this.#failure ??= reason;
    this.#worker.terminate();
    for (const id of this.#open.keys()) this.#end(id, this.#failure);
  }

  #watch(id: number, patience: Patience | undefined): () => void {
    const signal = patience?.signal;
    if (patience === undefined || signal === undefined) return () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onAbort = (): void => {
      this.#setStop(true);
      timer = setTimeout(() => this.#end(id), patience.timeout);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    return () => {
      signal.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    };
  }

  /** Asks the running answer to stop, or allows the next one to run. */
  #setStop(stop: boolean): void {
    Atomics.store(this.setup.stop, 0, stop ? 1 : 0);
    this.#worker.postMessage({ type: 'stop', stop } satisfies WorkerRequest);
  }

  #receive({ id, ...event }: WorkerResponse): void {
    if (event.type === 'failed') {
      this.close(new Failure(event.failure));
      return;
    }
    this.#open.get(id)?.events.push(event);
    if (lastEvents.has(event.type)) this.#end(id);
  }

  #end(id: number, error: Failure | null = null): void {
    const request = this.#open.get(id);
    this.#open.delete(id);
    request?.forget();
    request?.events.end(error);
  }
}
