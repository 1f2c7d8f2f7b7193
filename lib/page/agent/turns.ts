/** How long the page may wait for its turn (ms). Longer tasks are felt. */
const turn = 50;
/** Before another stage of the work it gets one sooner: that stage may take some time without a pause. */
const stage = 30;

interface YieldingScheduler {
  yield?(): Promise<void>;
}

/** Shares the page's thread with the page: each turn it gets costs the reader a frame, so it gets one only when it waits. */
export class Turns {
  #start = performance.now();

  /** Runs a generator to its end, giving the page a turn whenever it pauses. */
  async run<Result>(work: (due: () => boolean) => Generator<void, Result>): Promise<Result> {
    const steps = work(() => this.#passed() > turn);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await this.#give();
    }
  }

  /** Between two stages of the work. */
  async pause(): Promise<void> {
    if (this.#passed() > stage) await this.#give();
  }

  #passed(): number {
    return performance.now() - this.#start;
  }

  async #give(): Promise<void> {
    await giveTurn();
    this.#start = performance.now();
  }
}

/** Lets the page do what waits there. */
export function giveTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
