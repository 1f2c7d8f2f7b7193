/** The best of what is offered, by an order of the caller's: a heap with the worst on top, O(log limit) an offer. */
export class BestItems<Item> {
  readonly #limit: number;
  readonly #isBetter: (one: Item, other: Item) => boolean;
  readonly #heap: Item[] = [];

  constructor(limit: number, isBetter: (one: Item, other: Item) => boolean) {
    this.#limit = limit;
    this.#isBetter = isBetter;
  }

  /** What the next one has to beat; undefined while there is room. */
  get worst(): Item | undefined {
    return this.#heap.length < this.#limit ? undefined : this.#heap[0];
  }

  /** In no order. */
  get items(): readonly Item[] {
    return this.#heap;
  }

  /** Best first. */
  sorted(): Item[] {
    return this.#heap.toSorted((a, b) => (this.#isBetter(a, b) ? -1 : 1));
  }

  offer(item: Item): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) this.#rise(item);
    else if (heap[0] !== undefined && this.#isBetter(item, heap[0])) this.#sink(item);
  }

  /** Puts an item at the end and lets it rise above better ones. */
  #rise(item: Item): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !this.#isBetter(parent, item)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = item;
  }

  /** Puts an item in the place of the worst and lets it sink below worse ones. */
  #sink(item: Item): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left === undefined) break;
      const isRight = right !== undefined && this.#isBetter(left, right);
      if (isRight) below += 1;
      const worse = isRight ? right : left;
      if (!this.#isBetter(item, worse)) break;
      heap[at] = worse;
      at = below;
    }
    heap[at] = item;
  }
}
