import type { Worker } from '@playwright/test';

/** The waits of a service worker that last longest pass only when the test says so; everything else takes its time. */
export interface LongWaits {
  /** How many there are. */
  count(): Promise<number>;
  /** Lets time pass for them, in milliseconds, and returns how many ended. */
  pass(time: number): Promise<number>;
}

interface Scope {
  setTimeout: (act: () => void, time?: number) => number;
  clearTimeout: (id: number) => void;
  longWaits: { count: () => number; pass: (time: number) => number };
}

/**
 * Takes over the waits of at least `shortest` milliseconds that begin from now on. They are gone, like all of a
 * worker's waits, when it ends.
 */
export async function holdLongWaits(worker: Worker, shortest: number): Promise<LongWaits> {
  await worker.evaluate((limit) => {
    const scope = globalThis as unknown as Scope;
    const { setTimeout: set, clearTimeout: clear } = scope;
    const waits = new Map<number, { act: () => void; end: number }>();
    let now = 0;
    scope.setTimeout = (act, time = 0) => {
      if (time < limit) return set.call(scope, act, time);
      // An id of the real kind, that nothing else gets.
      const id = set.call(scope, () => undefined);
      waits.set(id, { act, end: now + time });
      return id;
    };
    scope.clearTimeout = (id) => {
      waits.delete(id);
      clear.call(scope, id);
    };
    scope.longWaits = {
      count: () => waits.size,
      pass: (time) => {
        now += time;
        const over = [...waits].filter(([, { end }]) => end <= now);
        for (const [id, { act }] of over) {
          waits.delete(id);
          act();
        }
        return over.length;
      },
    };
  }, shortest);
  return {
    count: () => worker.evaluate(() => (globalThis as unknown as Scope).longWaits.count()),
    pass: (time) =>
      worker.evaluate((by) => (globalThis as unknown as Scope).longWaits.pass(by), time),
  };
}
