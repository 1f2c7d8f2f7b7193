/** How long the page may wait for its turn (ms). Longer tasks are felt. */
const turn = 50;

interface YieldingScheduler {
  yield?(): Promise<void>;
}

/** Runs a generator to its end, giving the page a turn whenever it pauses. */
export async function runInTurns<Result>(
  work: (due: () => boolean) => Generator<void, Result>,
): Promise<Result> {
  let start = performance.now();
  const steps = work(() => performance.now() - start > turn);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await giveTurn();
    start = performance.now();
  }
}

/** Lets the page do what waits there. */
export function giveTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
