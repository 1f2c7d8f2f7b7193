/** Numbers that look random and are the same in each run: a linear congruential generator, by Numerical Recipes. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 to below 1 */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  pick<T>(some: readonly T[]): T {
    const picked = some[Math.floor(this.next() * some.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}
