import { AsyncQueue } from './async-queue';

/** A value that can be watched: the current one first, then each that follows. */
export class Topic<Value> {
  #value: Value;
  readonly #watchers = new Set<AsyncQueue<Value>>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    for (const queue of this.#watchers) queue.push(value);
  }

  async *watch(signal: AbortSignal): AsyncGenerator<Value> {
    const queue = new AsyncQueue<Value>();
    const stop = (): void => queue.end();
    if (signal.aborted) return;
    signal.addEventListener('abort', stop, { once: true });
    this.#watchers.add(queue);
    try {
      yield this.#value;
      yield* queue;
    } finally {
      signal.removeEventListener('abort', stop);
      this.#watchers.delete(queue);
    }
  }
}
