/**
 * Pauses before each look at a page that was just opened (ms). Applications show a placeholder first and put the text
 * in its place when it has arrived; the browser does not tell of that.
 */
const pauses = [500, 500, 1000, 2000, 4000, 8000];
/** Reading may take this share of a pause at most: a page that is slow to read is not read over and over. */
const affordable = 1 / 4;

/** Looks again at what may not be complete yet, a few times and ever more rarely. */
export class FollowUp {
  /** How long the last look took (ms). */
  cost = 0;
  /** When the looking began, in the time of `performance.now()`. */
  begun = -Infinity;
  readonly #look: () => Promise<void>;
  readonly #hasRead: () => boolean;
  #current: AbortController | null = null;

  /** @param hasRead whether there was anything to read; what hardly shows a text takes its time by waiting for it */
  constructor(look: () => Promise<void>, hasRead: () => boolean) {
    this.#look = look;
    this.#hasRead = hasRead;
  }

  get active(): boolean {
    return this.#current !== null;
  }

  /** @param first the first reading, to follow up on once it is done */
  begin(first: Promise<void>): void {
    this.stop();
    this.#current = new AbortController();
    this.begun = performance.now();
    void this.#run(first, this.#current.signal);
  }

  stop(): void {
    this.#current?.abort();
    this.#current = null;
  }

  /** Looks now. */
  look(): Promise<void> {
    return this.#measure(this.#look());
  }

  async #run(first: Promise<void>, signal: AbortSignal): Promise<void> {
    await this.#measure(first);
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (signal.aborted) return;
      if (this.cost <= pause * affordable) await this.look();
    }
    if (!signal.aborted) this.stop();
  }

  async #measure(reading: Promise<void>): Promise<void> {
    const start = performance.now();
    await reading;
    this.cost = this.#hasRead() ? performance.now() - start : 0;
  }
}
