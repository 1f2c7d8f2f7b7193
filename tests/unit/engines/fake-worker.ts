import type {
  WorkerEvent,
  WorkerRequest,
  WorkerResponse,
} from '@/lib/engines/transformers/worker-messages';

type Numbered = Extract<WorkerRequest, { id: number }>;
export type Behaviour = (
  request: Numbered,
  emit: (event: WorkerEvent) => void,
  worker: FakeWorker,
) => void;

/** A generator worker that does what a test says. */
export class FakeWorker extends EventTarget {
  readonly received: WorkerRequest[] = [];
  terminated = false;
  readonly #behave: Behaviour;

  constructor(behave: Behaviour) {
    super();
    this.#behave = behave;
  }

  get stopping(): boolean {
    const [setup] = this.received;
    return setup?.type === 'setup' && Atomics.load(setup.stop, 0) === 1;
  }

  postMessage(request: WorkerRequest): void {
    this.received.push(request);
    if (!('id' in request)) return;
    const { id } = request;
    const emit = (event: WorkerEvent): void => {
      const data: WorkerResponse = { ...event, id };
      queueMicrotask(() => {
        if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }));
      });
    };
    this.#behave(request, emit, this);
  }

  terminate(): void {
    this.terminated = true;
  }
}

const measurement = {
  promptTokens: 100,
  reusedTokens: 0,
  newTokens: 2,
  prefillTime: 1000,
  decodeTime: 20,
};

/** Answers everything as a healthy worker does. */
export const healthy: Behaviour = (request, emit) => {
  if (request.type === 'load') {
    emit({ type: 'loading', share: 0.5 });
    emit({ type: 'loaded' });
  } else if (request.type === 'count') {
    emit({ type: 'counted', counts: request.texts.map(({ length }) => length) });
  } else if (request.type === 'measure') {
    emit({ type: 'measured', tokensPerSecond: 200 });
  } else {
    emit({ type: 'prefill', done: 100, total: 100 });
    emit({ type: 'token', text: 'a' });
    emit({ type: 'token', text: 'b' });
    emit({ type: 'done', reason: 'end', measurement });
  }
};
