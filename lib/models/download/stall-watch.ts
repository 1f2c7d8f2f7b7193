/** Milliseconds without a byte after which a connection counts as dead. */
const stallTimeout = 15_000;

/** Ends a request that has fallen silent. */
export class StallWatch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    this.touch();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something arrived. */
  touch(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#controller.abort(new Error('no data for too long'));
    }, stallTimeout);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
