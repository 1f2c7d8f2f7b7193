/** How long work holds its thread at a time, in milliseconds: who asks something meanwhile waits no longer than a frame. */
const sliceTime = 16;

/**
 * Work that can stop wherever it yields: it does so whenever it has held the thread for long enough.
 * @param pause resolves when it may go on
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  pause: () => Promise<void>,
): Promise<Result> {
  for (let began = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < sliceTime) continue;
    await pause();
    began = performance.now();
  }
}

/** The same work in one go. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
