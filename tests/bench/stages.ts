/** The stages the product measures itself (see lib/base/timed.ts), read from wherever they ran. */
import type { Extension } from '../e2e/harness/extension.ts';
import { evaluateIn, listTargets } from '../e2e/harness/targets.ts';

/** A stretch of time: milliseconds since the epoch. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const expression = `performance.getEntriesByType('measure')
  .filter(({ name }) => name.startsWith('tacit:'))
  .map(({ name, startTime, duration }) => [
    name.slice('tacit:'.length),
    {
      start: performance.timeOrigin + startTime,
      end: performance.timeOrigin + startTime + duration,
    },
  ])`;

/** The latest stretch of each stage, over all views, the host and its workers. */
export async function readStages(extension: Extension): Promise<Record<string, Stretch>> {
  const targets = (await listTargets(extension.cdp)).filter(
    ({ url, type }) => url.startsWith(extension.url('')) && type !== 'service_worker',
  );
  const found = await Promise.all(
    targets.map(({ targetId }) => evaluateIn(extension.cdp, targetId, expression)),
  );
  return Object.fromEntries(found.flat() as [string, Stretch][]);
}

/** The part of a stretch that lies within another, if any. */
export function within({ start, end }: Stretch, outer: Stretch): Stretch[] {
  const part = { start: Math.max(start, outer.start), end: Math.min(end, outer.end) };
  return part.start < part.end ? [part] : [];
}

/** How long at least one of the stretches lasted, in milliseconds. */
export function union(stretches: readonly Stretch[]): number {
  let covered = 0;
  let last = -Infinity;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, last));
    last = Math.max(last, end);
  }
  return covered;
}
