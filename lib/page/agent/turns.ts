/** How long the page may wait for its turn (ms). Longer tasks are felt. */
const turn = 50;

interface YieldingScheduler {
  yield?(): Promise<void>;
}

/** Runs a generator to its end, giving the page a turn whenever it pauses. */
export async function runInTurns(work: (due: () => boolean) => Generator<void>): Promise<void> {
  let start = performance.now();
  for (const _pause of work(() => performance.now() - start > turn)) {
    await nextTurn();
    start = performance.now();
  }
}

function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
