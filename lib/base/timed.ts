/**
 * Does a task and leaves how long it took as a performance measure `tacit:<stage>`, the latest only:
 * what the benchmarks read. It stays in the context and is never sent anywhere.
 */
export async function timed<Result>(
  stage: string,
  task: () => Result | Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  try {
    return await task();
  } finally {
    const name = `tacit:${stage}`;
    performance.clearMeasures(name);
    performance.measure(name, { start });
  }
}
