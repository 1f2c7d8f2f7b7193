/** Tells the newest of several requests under way from those whose answers nobody waits for any more. */
export class Newest {
  #number = 0;

  /** Begins a request; call the result to know whether it still is the newest. */
  begin(): () => boolean {
    const number = ++this.#number;
    return () => number === this.#number;
  }

  /** None of those under way counts. */
  cancel(): void {
    this.#number++;
  }
}
