/** Milliseconds one chunk of the prompt may take: a stop is noticed between two chunks. */
const target = 150;
const smallest = 1;
const largest = 512;
/** Weight of the newest measurement. */
const smoothing = 0.5;

/** How many prompt tokens to read at once, by how fast the last ones went. */
export class ChunkSize {
  #millisecondsPerToken: number | null = null;

  /** A power of two: the GPU compiles its programs per shape, so few shapes should occur. */
  get current(): number {
    if (this.#millisecondsPerToken === null) return 16;
    const fitting = target / this.#millisecondsPerToken;
    const size = 2 ** Math.floor(Math.log2(Math.max(fitting, 1)));
    return Math.min(largest, Math.max(smallest, size));
  }

  measured(tokens: number, milliseconds: number): void {
    const latest = milliseconds / tokens;
    const previous = this.#millisecondsPerToken ?? latest;
    this.#millisecondsPerToken = previous + smoothing * (latest - previous);
  }
}
