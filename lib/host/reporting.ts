import { AsyncQueue } from '@/lib/base/async-queue';
import { describe } from '@/lib/base/failure';

/** Work as a stream of what it reports; ends with the work. */
export async function* reporting<Event>(
  signal: AbortSignal,
  work: (report: (event: Event) => void) => Promise<void>,
): AsyncGenerator<Event> {
  const queue = new AsyncQueue<Event>();
  work((event) => queue.push(event)).then(
    () => queue.end(),
    // What was stopped is no failure.
    (error: unknown) => queue.end(signal.aborted ? null : asError(error)),
  );
  yield* queue;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(describe(error));
}
