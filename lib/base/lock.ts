/** Runs one task at a time, in order of arrival. */
export class Lock {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    // A failed task must not keep the next from its turn.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
