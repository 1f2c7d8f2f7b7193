/** Milliseconds a speed is averaged over. */
const window = 5000;
/** Milliseconds before there is something to tell. */
const shortest = 700;

/** How fast bytes arrive, over the last seconds. */
export class TransferSpeed {
  readonly #samples: { at: number; bytes: number }[] = [];

  /**
   * @param bytes received since the beginning
   * @param at milliseconds
   */
  add(bytes: number, at: number): void {
    this.#samples.push({ at, bytes });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) > window) {
      this.#samples.shift();
    }
  }

  /** Bytes per second, or null while it is too early to say. */
  get value(): number | null {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < shortest) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }
}
