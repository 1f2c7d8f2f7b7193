/// <reference lib="webworker" />
declare const self: DedicatedWorkerGlobalScope;

/** Answers each message with what its task returned, or with what went wrong. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names what the messages are
export function serveTasks<Task>(run: (task: Task) => unknown): void {
  self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
    void (async () => {
      try {
        self.postMessage({ result: await run(data) });
      } catch (error) {
        self.postMessage({
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
    })();
  });
}

/** Milliseconds of each run, in ascending order. */
export function times<Item>(items: readonly Item[], run: (item: Item) => unknown): number[] {
  return items
    .map((item) => {
      const start = performance.now();
      run(item);
      return performance.now() - start;
    })
    .toSorted((a, b) => a - b);
}
