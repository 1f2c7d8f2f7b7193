/**
 * How long a browser's busiest thread stood ready to run while other programs had the processor: what a machine that
 * is busy with something else takes from a measurement. Linux keeps count per thread (/proc/…/schedstat: nanoseconds
 * run, nanoseconds waited).
 */
import { readdir, readFile } from 'node:fs/promises';
import type { CdpConnection } from '../e2e/harness/cdp.ts';

/** In nanoseconds, by thread. */
type Times = Map<string, { run: number; waited: number }>;

/** Starts to watch. What it returns ends it, with the share of the time that was lost, 0 where nobody counts. */
export async function watchProcessor(cdp: CdpConnection): Promise<() => Promise<number>> {
  const before = await readThreads(cdp);
  const start = performance.now();
  return async () => {
    const elapsed = (performance.now() - start) * 1e6;
    let busiest = { run: 0, waited: 0 };
    for (const [thread, times] of await readThreads(cdp)) {
      const earlier = before.get(thread) ?? { run: 0, waited: 0 };
      const run = times.run - earlier.run;
      if (run > busiest.run) busiest = { run, waited: times.waited - earlier.waited };
    }
    return Math.min(0.99, busiest.waited / elapsed);
  };
}

async function readThreads(cdp: CdpConnection): Promise<Times> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const times: Times = new Map();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  await Promise.all(renderers.map(({ id }) => readProcess(`/proc/${id}/task`, times)));
  return times;
}

async function readProcess(folder: string, times: Times): Promise<void> {
  const threads = await readdir(folder).catch(() => []);
  await Promise.all(
    threads.map(async (thread) => {
      // It may have ended in the meantime.
      const text = await readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0 0');
      const [run = 0, waited = 0] = text.split(' ').map(Number);
      times.set(thread, { run, waited });
    }),
  );
}
