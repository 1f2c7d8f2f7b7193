import { AsyncQueue } from '@/lib/base/async-queue';
import { Failure, failure } from '@/lib/base/failure';
import type { WorkerEvent, WorkerRequest, WorkerResponse, WorkerSetup } from './worker-messages';

type OpenRequest = Exclude<WorkerRequest, WorkerSetup | { type: 'stop' }>;
type WithoutId<Request> = Request extends { id: number } ? Omit<Request, 'id'> : never;
export type AnswerEvent = Exclude<WorkerEvent, { type: 'failed' }>;

const lastEvents = new Set<WorkerEvent['type']>(['loaded', 'measured', 'counted', 'done']);

/** One generator worker and the requests it has not answered yet. Of no use after the first failure. */
export class GeneratorConnection {
  readonly setup: WorkerSetup;
  readonly #worker: Worker;
  readonly #open = new Map<number, AsyncQueue<AnswerEvent>>();
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
   * The events of one request, in order; the last one ends it.
   * @throws Failure when the worker fails, while iterating
   */
  send(request: WithoutId<OpenRequest>): AsyncQueue<AnswerEvent> {
    const events = new AsyncQueue<AnswerEvent>();
    if (this.#failure !== null) {
      events.end(this.#failure);
      return events;
    }
    this.#lastId += 1;
    this.#open.set(this.#lastId, events);
    this.#worker.postMessage({ ...request, id: this.#lastId });
    return events;
  }

  /** Asks the running answer to stop, or allows the next one to run. */
  setStop(stop: boolean): void {
    Atomics.store(this.setup.stop, 0, stop ? 1 : 0);
    this.#worker.postMessage({ type: 'stop', stop } satisfies WorkerRequest);
  }

  /** Ends the worker and all it has open. */
  close(reason: Failure): void {
    this.#failure ??= reason;
    this.#worker.terminate();
    for (const events of this.#open.values()) events.end(this.#failure);
    this.#open.clear();
  }

  #receive({ id, ...event }: WorkerResponse): void {
    const events = this.#open.get(id);
    if (event.type === 'failed') {
      this.close(new Failure(event.failure));
      return;
    }
    events?.push(event);
    if (!lastEvents.has(event.type)) return;
    events?.end();
    this.#open.delete(id);
  }
}
