/** What a benchmark says: the last line of its output is a `BenchReport`. */
export interface BenchResult {
  name: string;
  value: number;
  unit: string;
  /** What it has to hold, or null where it only informs. */
  bar: number | null;
  holds: boolean;
}

export interface BenchReport {
  name: string;
  results: BenchResult[];
}

/** A figure that must not exceed its bar. */
export function atMost(name: string, value: number, unit: string, bar: number): BenchResult {
  return { name, value: round(value), unit, bar, holds: value <= bar };
}

/** A figure that must reach its bar. */
export function atLeast(name: string, value: number, unit: string, bar: number): BenchResult {
  return { name, value: round(value), unit, bar, holds: value >= bar };
}

export function information(name: string, value: number, unit: string): BenchResult {
  return { name, value: round(value), unit, bar: null, holds: true };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Ratios and other small figures to three digits after the point. */
function round(value: number): number {
  const scale = Math.abs(value) < 10 ? 1000 : 10;
  return Math.round(value * scale) / scale;
}
