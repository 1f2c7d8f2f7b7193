/** How long the page may wait for its turn (ms): what takes no longer seems to happen at once. */
const turn = 100;
/** The same where someone presses, types or scrolls in it. */
const turnInUse = 16;
/** A long page gets its later ones sooner: another stage, or a collection of what is not used any more, may take some time without a pause. */
const later = 30;

/** How many blocks or elements are looked at between two looks at the clock. */
const stride = 1024;

const anyInput = { includeContinuous: true };

interface YieldingScheduler {
  yield?(): Promise<void>;
}

interface InputNavigator {
  readonly scheduling?: { isInputPending(options: { includeContinuous: boolean }): boolean };
}

/** Shares the page's thread with the page: each turn it gets costs the reader a frame, so it gets one only when it waits. */
export class Turns {
  #start = performance.now();
  #isLong = false;
  /** Asked for once: each look at the clock would ask again. */
  readonly #scheduling = (navigator as InputNavigator).scheduling;

  /** Runs a generator to its end, giving the page a turn whenever it pauses. */
  async run<Result>(work: (due: () => boolean) => Generator<void, Result>): Promise<Result> {
    const steps = work(() => this.#isDue());
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await this.#give();
    }
  }

  /** Between two stages of the work. */
  async pause(): Promise<void> {
    if (this.#isDue()) await this.#give();
  }

  #isDue(): boolean {
    const passed = performance.now() - this.#start;
    return passed > (this.#isLong ? later : turn) || (passed > turnInUse && this.#isInputPending());
  }

  #isInputPending(): boolean {
    return this.#scheduling?.isInputPending(anyInput) === true;
  }

  async #give(): Promise<void> {
    await giveTurn();
    this.#isLong = true;
    this.#start = performance.now();
  }
}

/**
 * Does something with each of many things. Pauses when `due` says that the page should get a turn. What is done is no part
 * of the generator: a generator that goes on is interpreted to its end.
 */
export function* inTurns<Item>(
  items: readonly Item[],
  due: () => boolean,
  work: (item: Item, index: number) => void,
  atOnce = stride,
): Generator<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    if (due()) yield;
    items.slice(from, from + atOnce).forEach((item, at) => work(item, from + at));
  }
}

/** Lets the page do what waits there. */
export function giveTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
