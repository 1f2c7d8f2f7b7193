/** Lets work in small steps through, unless something more urgent holds it. */
export class Gate {
  #held = false;
  #waiting: (() => void)[] = [];

  hold(held: boolean): void {
    this.#held = held;
    if (held) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const pass of waiting) pass();
  }

  /** Resolves when nothing holds it, and after whatever came in the meantime had its turn. */
  async pass(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
