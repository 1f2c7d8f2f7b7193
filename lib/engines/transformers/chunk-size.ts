/** Milliseconds one chunk of the prompt may take: a stop is noticed between two chunks. */
const target = 150;
const first = 16;
const smallest = 4;
const largest = 512;
/** How many of the last chunks count. */
const memory = 3;

/** How many prompt tokens to read at once, by how fast the last ones went. */
export class ChunkSize {
  /** Milliseconds per token. */
  #latest: number[] = [];

  /** A power of two: the GPU compiles its programs per shape, so few shapes should occur. */
  get current(): number {
    if (this.#latest.length === 0) return first;
    // The fastest of them: a machine busy with something else for a moment says nothing about the model.
    const fitting = target / Math.min(...this.#latest);
    const size = 2 ** Math.floor(Math.log2(fitting));
    return Math.min(largest, Math.max(smallest, size));
  }

  measured(tokens: number, milliseconds: number): void {
    this.#latest = [...this.#latest, milliseconds / tokens].slice(-memory);
  }
}
