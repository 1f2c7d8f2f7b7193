/**
 * Milliseconds one chunk of the prompt may take: a stop is noticed between two chunks. Shorter ones cost
 * speed: every run reads all weights and copies the cache, whatever the number of tokens.
 */
const target = 250;
/** Few, since the GPU compiles its programs per shape. */
const sizes = [16, 32, 48, 64, 96, 128, 192, 256, 384, 512];
/** How many of the last chunks count. */
const memory = 3;

/** How many prompt tokens to read at once, by how fast the last ones went. */
export class ChunkSize {
  /** Milliseconds per token. */
  #latest: number[] = [];

  get current(): number {
    const [smallest = 1] = sizes;
    if (this.#latest.length === 0) return smallest;
    // The fastest of them: a machine busy with something else for a moment says nothing about the model.
    const fitting = target / Math.min(...this.#latest);
    return sizes.findLast((size) => size <= fitting) ?? smallest;
  }

  measured(tokens: number, milliseconds: number): void {
    this.#latest = [...this.#latest, milliseconds / tokens].slice(-memory);
  }
}
