/**
 * How long a reader waits for the instant summary of a 5,000-word page, until it is painted: from the press of
 * Summarize with the host running, and from cold. Cold is no service worker and no host: from when the view begins
 * to load, Summarize being pressed the moment it is offered, so it holds the start of service worker, host, worker
 * and embedder, and the reading of the page.
 */
import type { Page } from '@playwright/test';
import { turns, waitUntilRead } from '../e2e/harness/conversation.ts';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { stopServiceWorker } from '../e2e/harness/service-worker.ts';
import { openSidePanel } from '../e2e/harness/side-panel.ts';
import { startSite } from '../e2e/harness/site.ts';
import { waitForTargetGone } from '../e2e/harness/targets.ts';
import { releaseViews } from '../e2e/harness/views.ts';
import { longPage } from './long-page.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atMost, information, median } from './result.ts';
import type { Stretch } from './stages.ts';
import { readStages, union, within } from './stages.ts';

const runs = 20;
const words = 5000;

interface Sample {
  /** What the reader waits, milliseconds. */
  total: number;
  /** Of it, milliseconds by stage; stages may run at the same time. */
  stages: Record<string, number>;
}

/** What the view saw, milliseconds since the epoch. */
interface Seen {
  opened: number;
  pressed: number;
  /** The first sentence is in the document. */
  inserted: number;
  /** The frame after the one that shows it begins. */
  painted: number;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({ extensionDir });
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    /** A new page each time: nothing of it is known to the host. */
    let visits = 0;
    const visit = async (): Promise<void> => {
      visits += 1;
      site.serve(`/page-${visits}`, await longPage(words, visits));
      await page.goto(site.url(`/page-${visits}`));
    };
    await visit();
    // One view for all: attaching to views while they open brings the browser down sooner or later.
    const panel = await openSidePanel(extension, page);
    await panel.addInitScript(watchAnswers);
    const warm: Sample[] = [];
    const cold: Sample[] = [];
    for (let index = 0; index < runs; index += 1) {
      await visit();
      cold.push(await summarizeFromCold(extension, panel));
      await visit();
      // The conversation stays until the new page is read; it has none of its own.
      await turns(panel).first().waitFor({ state: 'detached' });
      warm.push(await summarizeWarm(extension, panel));
      progress(
        `${index + 1}/${runs}: warm ${Math.round(warm.at(-1)?.total ?? 0)} ms, cold ${Math.round(cold.at(-1)?.total ?? 0)} ms`,
      );
    }
    return report(warm, cold);
  } finally {
    await releaseViews(extension);
    await extension.close();
    await site.close();
  }
}

async function summarizeFromCold(extension: Extension, panel: Page): Promise<Sample> {
  await panel.evaluate(() => sessionStorage.setItem('press', 'at once'));
  const address = panel.url();
  // A view would start the host again: something of ours that has no script stands in for it.
  await panel.goto(extension.url('icon/16.png'));
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  await waitForTargetGone(extension.cdp, 'offscreen.html');
  await stopServiceWorker(extension);
  await panel.goto(address, { waitUntil: 'commit' });
  const seen = await answerSeen(panel);
  const stages = await readStages(extension);
  const opening = { start: seen.opened, end: stages['read']?.start ?? seen.opened };
  return sampleOf(seen.opened, seen, { open: opening, ...stages });
}

async function summarizeWarm(extension: Extension, panel: Page): Promise<Sample> {
  await waitUntilRead(panel);
  await panel.getByRole('button', { name: 'Summarize', exact: true }).click();
  const seen = await answerSeen(panel);
  return sampleOf(seen.pressed, seen, await readStages(extension));
}

/** Waits for the summary from outside, without taking part in what is measured. */
async function answerSeen(panel: Page): Promise<Seen> {
  await turns(panel).and(panel.locator('[data-status="done"]')).waitFor();
  const handle = await panel.waitForFunction(seenOnceDone, undefined, { polling: 100 });
  return (await handle.jsonValue()) as Seen;
}

/** Runs in the view. */
function seenOnceDone(): Partial<Seen> | null {
  const { seen } = globalThis as { seen?: Partial<Seen> };
  return seen?.painted === undefined ? null : seen;
}

function sampleOf(start: number, seen: Seen, stages: Record<string, Stretch>): Sample {
  const whole = { start, end: seen.painted };
  const parts = Object.entries({
    ...stages,
    paint: { start: seen.inserted, end: seen.painted },
  }).map(([name, stretch]) => [name, within(stretch, whole)] as const);
  const total = whole.end - whole.start;
  return {
    total,
    stages: {
      ...Object.fromEntries(parts.map(([name, stretches]) => [name, union(stretches)])),
      // What no stage accounts for: starting service worker and host, and what crosses between them.
      transfer: total - union(parts.flatMap(([, stretches]) => stretches)),
    },
  };
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
      ...shares('warm', warm, ['prepare', 'store', 'instant', 'paint', 'transfer']),
      ...shares('cold', cold, ['open', 'read', 'prepare', 'store', 'instant', 'paint', 'transfer']),
    ],
  };
}

/** The share of each stage in the total, by medians. */
function shares(
  label: string,
  samples: readonly Sample[],
  stages: readonly string[],
): BenchResult[] {
  const total = median(samples.map((sample) => sample.total));
  return stages.map((stage) => {
    const time = median(samples.map((sample) => sample.stages[stage] ?? 0));
    return information(`${label} share of ${stage}`, (100 * time) / total, '%');
  });
}

/**
 * Runs in the view from its beginning: notes when Summarize was pressed (by a click, or by itself as soon as it is
 * offered, where the session asks for it) and when the answer was painted.
 */
function watchAnswers(): void {
  const world = globalThis as { seen?: Partial<Seen> };
  const clock = (time = performance.now()): number => performance.timeOrigin + time;
  addEventListener(
    'click',
    ({ timeStamp }) => (world.seen = { opened: clock(0), pressed: clock(timeStamp) }),
    {
      capture: true,
    },
  );
  const pressAtOnce = (): void => {
    const button = [
      ...document.querySelectorAll<HTMLButtonElement>('.suggestions button:enabled'),
    ].find(({ textContent }) => textContent === 'Summarize');
    if (!button) return;
    sessionStorage.removeItem('press');
    button.click();
  };
  const look = (): void => {
    if (sessionStorage.getItem('press') !== null) pressAtOnce();
    const { seen } = world;
    if (!seen || seen.inserted !== undefined || !document.querySelector('[data-claim]')) return;
    seen.inserted = clock();
    requestAnimationFrame(() => requestAnimationFrame((time) => (seen.painted = clock(time))));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });
}
