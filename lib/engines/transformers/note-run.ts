import type { RunMeasurement } from './worker-messages';

/**
 * Leaves what the latest run took as a performance measure `tacit:run`, and a mark `tacit:load` for each time a
 * model was loaded, for the benchmarks; see lib/base/timed.ts.
 */
export function noteRun(measurement: RunMeasurement): void {
  performance.clearMeasures('tacit:run');
  performance.measure('tacit:run', { start: 0, detail: measurement });
}

export function noteLoad(): void {
  performance.mark('tacit:load');
}
