/** Lets one caller in at a time, in order of arrival. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Waits for the caller's turn.
   * @returns ends the turn; null when the signal aborted first
   */
  async take(signal?: AbortSignal): Promise<(() => void) | null> {
    const previous = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    const { promise: aborted, resolve: abort } = Promise.withResolvers<void>();
    const onAbort = (): void => abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    await (signal?.aborted === true ? undefined : Promise.race([previous, aborted]));
    signal?.removeEventListener('abort', onAbort);
    if (signal?.aborted !== true) return resolve;
    void previous.then(resolve);
    return null;
  }
}
