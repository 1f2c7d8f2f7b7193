/** A connection is judged by what it brought in so many seconds… */
const seconds = 15;
/** …which has to be this many bytes: one that trickles is no better than a dead one. */
const leastBytes = seconds * 1024;

/** Ends a request that has fallen silent, or nearly so. */
export class StallWatch {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  /** Bytes of the latest seconds, the current one last. */
  #brought = [0];

  constructor() {
    this.#timer = setInterval(() => this.#judge(), 1000);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something arrived. */
  touch(bytes: number): void {
    this.#brought.push((this.#brought.pop() ?? 0) + bytes);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #judge(): void {
    const known = this.#brought.length >= seconds;
    if (known && this.#brought.reduce((sum, bytes) => sum + bytes, 0) < leastBytes) {
      this.stop();
      this.#controller.abort(new Error('hardly any data for too long'));
    }
    this.#brought = [...this.#brought.slice(1 - seconds), 0];
  }
}
