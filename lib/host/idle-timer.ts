const minute = 60_000;

/** Does something once nothing has happened for a while. */
export class IdleTimer {
  readonly #onIdle: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  /** Starts to wait anew. @param minutes 0 waits for ever */
  start(minutes: number): void {
    this.stop();
    if (minutes > 0) this.#timer = setTimeout(this.#onIdle, minutes * minute);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
