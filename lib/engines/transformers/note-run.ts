import type { RunMeasurement } from '@/lib/engines/engine';

/**
 * Leaves what the latest run took as a performance measure `tacit:run`, and a measure `tacit:load` for each time
 * a model was loaded, for the benchmarks; see lib/base/timed.ts.
 */
export function noteRun(measurement: RunMeasurement): void {
  performance.clearMeasures('tacit:run');
  performance.measure('tacit:run', { start: 0, detail: measurement });
}

/** @param start when it began, by `performance.now()` */
export function noteLoad(start: number): void {
  performance.measure('tacit:load', { start });
}
