/** A `Uint32Array` that grows by doubling: what an index is written into while its size is unknown. */
export class GrowableUint32 {
  #items: Uint32Array;
  #length = 0;

  constructor(capacity = 64) {
    this.#items = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): number {
    if (this.#length === this.#items.length) {
      const grown = new Uint32Array(this.#items.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.#length] = value;
    return this.#length++;
  }

  get(index: number): number {
    return this.#items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  /** The items as they lie in memory; valid until the next `push`. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}
