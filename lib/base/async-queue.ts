/** A queue between a producer that pushes and a consumer that iterates; unbounded, one consumer. */
export class AsyncQueue<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #items: Item[] = [];
  #wake: (() => void) | null = null;
  #ended = false;
  #error: Error | null = null;

  push(item: Item): void {
    if (this.#ended) return;
    this.#items.push(item);
    this.#wake?.();
  }

  /** Ends the iteration after the items already queued, with an error if there is one. */
  end(error: Error | null = null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    for (;;) {
      if (this.#items.length > 0) {
        // The length was just checked; an item may itself be undefined.
        return { done: false, value: this.#items.shift() as Item };
      }
      if (this.#ended) {
        if (this.#error !== null) throw this.#error;
        return { done: true, value: undefined };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    this.#items.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
