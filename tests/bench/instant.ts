/**
 * How long a reader waits for the instant summary of a 5,000-word page: from the press to text on screen,
 * with the host running, and from cold (no service worker, no host: the press of the toolbar button first).
 */
import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { stopServiceWorker } from '../e2e/harness/service-worker.ts';
import { startSite } from '../e2e/harness/site.ts';
import { waitForTarget, waitForTargetGone, withSession } from '../e2e/harness/targets.ts';
import { pressToolbarButton } from '../e2e/harness/toolbar.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atMost, information, median } from './result.ts';
import { readStages } from './stages.ts';

const runs = 20;
const words = 5000;

interface Sample {
  /** Press to text on screen, milliseconds. */
  total: number;
  stages: Record<string, number>;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({ extensionDir });
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    const warm: Sample[] = [];
    const cold: Sample[] = [];
    for (let index = 0; index < runs; index += 1) {
      // A new page each time: nothing of it is known to the host.
      site.serve(`/page-${index}`, await longPage(words, index + 1));
      await page.goto(site.url(`/page-${index}`));
      cold.push(await summarize(extension, page, 'cold'));
      site.serve(`/again-${index}`, await longPage(words, 1000 + index));
      await page.goto(site.url(`/again-${index}`));
      warm.push(await summarize(extension, page, 'warm'));
      progress(
        `${index + 1}/${runs}: warm ${Math.round(warm.at(-1)?.total ?? 0)} ms, cold ${Math.round(cold.at(-1)?.total ?? 0)} ms`,
      );
    }
    return report(warm, cold);
  } finally {
    await extension.close();
    await site.close();
  }
}

/**
 * Warm: from the press of Summarize. Cold: from when the popup begins to load, Summarize being pressed as soon
 * as it is offered: so it holds the start of service worker, host, worker and embedder, and the reading.
 */
async function summarize(extension: Extension, page: Page, from: 'warm' | 'cold'): Promise<Sample> {
  if (from === 'cold') await stopEverything(extension);
  await pressToolbarButton(extension, page);
  // By its target, without the wait for a Playwright page: the popup must not be ready before we are.
  const { targetId } = await waitForTarget(extension.cdp, extension.url('popup.html'));
  // One session for all: attaching again and again to a popup that starts brings the browser down.
  const total = await withSession(extension.cdp, targetId, async (send) => {
    const evaluate = async (expression: string): Promise<unknown> =>
      (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))
        .result.value as unknown;
    const untilTrue = (expression: string): Promise<true> =>
      waitUntil(expression, async () => ((await evaluate(expression)) === true ? true : undefined));
    // What is evaluated in the empty document before it never answers.
    await untilTrue(`location.pathname === '/popup.html' && !!document.body`);
    if (from === 'warm') await untilTrue(`!!document.querySelector('.suggestions button:enabled')`);
    const press = `(${pressAndWait.toString()})()`;
    return Number(
      await evaluate(from === 'warm' ? press : `${press}.then(() => performance.now())`),
    );
  });
  const stages = await readStages(extension);
  await extension.cdp.send('Target.closeTarget', { targetId });
  await waitForTargetGone(extension.cdp, extension.url('popup.html'));
  return { total, stages };
}

async function stopEverything(extension: Extension): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  await waitForTargetGone(extension.cdp, 'offscreen.html');
  await stopServiceWorker(extension);
}

function report(warm: readonly Sample[], cold: readonly Sample[]): BenchReport {
  const totals = (samples: readonly Sample[]): number[] => samples.map(({ total }) => total);
  return {
    name: 'instant',
    results: [
      atMost('warm median', median(totals(warm)), 'ms', 300),
      atMost('warm worst', Math.max(...totals(warm)), 'ms', 300),
      atMost('cold median', median(totals(cold)), 'ms', 1000),
      atMost('cold worst', Math.max(...totals(cold)), 'ms', 1000),
      ...shares('warm', warm, ['store', 'instant']),
      ...shares('cold', cold, ['read', 'prepare', 'store', 'instant']),
    ],
  };
}

/** The share of each stage in the total, by medians; the rest is starting, transport and painting. */
function shares(
  label: string,
  samples: readonly Sample[],
  stages: readonly string[],
): BenchResult[] {
  const total = median(samples.map((sample) => sample.total));
  const times = stages.map((stage) => median(samples.map((sample) => sample.stages[stage] ?? 0)));
  const rest = total - times.reduce((sum, time) => sum + time, 0);
  return [...stages, 'rest'].map((stage, index) =>
    information(`${label} share of ${stage}`, (100 * (times[index] ?? rest)) / total, '%'),
  );
}

/** Runs in the popup: presses Summarize as soon as it can and waits for the frame that shows the first sentence. */
async function pressAndWait(): Promise<number> {
  const frame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const button = (): HTMLButtonElement | undefined =>
    [...document.querySelectorAll<HTMLButtonElement>('.suggestions button:enabled')].find(
      ({ textContent }) => textContent === 'Summarize',
    );
  while (!button()) await frame();
  const start = performance.now();
  button()?.click();
  while (!document.querySelector('[data-claim]')) await frame();
  // The next frame begins when this one was painted.
  await frame();
  return performance.now() - start;
}
