/**
 * What a page of more than 5 MB costs: the longest time that the tab, the view and the host are busy at a stretch
 * while the page is read and summarized, and how long the reader waits. One page is all text, one mostly markup.
 */
import type { Page } from '@playwright/test';
import { turns, waitUntilRead } from '../e2e/harness/conversation.ts';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { openSidePanel } from '../e2e/harness/side-panel.ts';
import { startSite } from '../e2e/harness/site.ts';
import { evaluateIn, waitForTarget } from '../e2e/harness/targets.ts';
import { releaseViews } from '../e2e/harness/views.ts';
import { longPage, markupPage } from './long-page.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atLeast, atMost, information } from './result.ts';
import { readStages } from './stages.ts';

const runs = 3;
/** Milliseconds; a longer task is felt as a page that hangs. */
const freeze = 200;
const megabyte = 1e6;

interface Sample {
  /** Longest task in the tab, the view, the host (ms). */
  tab: number;
  view: number;
  host: number;
  /** Reading, and from the press to the summary (ms). */
  read: number;
  summary: number;
  /** Share of the page that was read, as the view says it (%). */
  coverage: number;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const pages = { text: await longPage(950_000, 1), markup: markupPage(4_500) };
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({ extensionDir });
  const results: BenchResult[] = [];
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    site.serve('/', '<!doctype html><title>Begin</title><p>A page to open the side panel on.');
    await page.goto(site.url('/'));
    const panel = await openSidePanel(extension, page);
    await panel.addInitScript(watchTasks);
    for (const [name, html] of Object.entries(pages)) {
      const samples: Sample[] = [];
      for (let index = 0; index < runs; index += 1) {
        const path = `/${name}-${index}`;
        // A page of its own each time: nothing of it is known to the host.
        site.serve(path, html.replace('</h1>', ` ${index}</h1>`));
        samples.push(await measure(extension, page, panel, site.url(path)));
        progress(`${name}: ${JSON.stringify(samples.at(-1))}`);
      }
      results.push(information(`${name}: size`, Buffer.byteLength(html) / megabyte, 'MB'));
      results.push(...figures(name, samples));
    }
    return { name: 'large-page', results };
  } finally {
    await releaseViews(extension);
    await extension.close();
    await site.close();
  }
}

async function measure(
  extension: Extension,
  page: Page,
  panel: Page,
  url: string,
): Promise<Sample> {
  const address = panel.url();
  // Out of the way until the page has been laid out: what that costs is the page's own.
  await panel.goto(extension.url('icon/16.png'));
  await page.goto(url);
  await page.evaluate(watchTasks);
  const { targetId: host } = await waitForTarget(extension.cdp, 'offscreen.html');
  await evaluateIn(extension.cdp, host, `(${watchTasks.toString()})()`);
  await panel.goto(address, { waitUntil: 'commit' });
  const { coverage } = await waitUntilRead(panel);
  const start = performance.now();
  await panel.getByRole('button', { name: 'Summarize', exact: true }).click();
  await turns(panel).and(panel.locator('[data-status="done"]')).waitFor({ timeout: 60_000 });
  const summary = performance.now() - start;
  const { read } = await readStages(extension);
  return {
    tab: await page.evaluate(longestTask),
    view: await panel.evaluate(longestTask),
    host: Number(await evaluateIn(extension.cdp, host, `(${longestTask.toString()})()`)),
    read: read ? read.end - read.start : NaN,
    summary,
    coverage: Number(/(\d+)%/.exec(coverage)?.[1]),
  };
}

function figures(name: string, samples: readonly Sample[]): BenchResult[] {
  const worst = (key: keyof Sample): number => Math.max(...samples.map((sample) => sample[key]));
  return [
    atMost(`${name}: longest task in the tab`, worst('tab'), 'ms', freeze),
    atMost(`${name}: longest task in the view`, worst('view'), 'ms', freeze),
    atMost(`${name}: longest task in the host`, worst('host'), 'ms', freeze),
    information(`${name}: reading`, worst('read'), 'ms'),
    information(`${name}: from press to summary`, worst('summary'), 'ms'),
    atLeast(`${name}: read`, Math.min(...samples.map(({ coverage }) => coverage)), '%', 100),
  ];
}

/** Runs in tab, view and host: notes every task of more than 50 ms from now on. */
function watchTasks(): void {
  const world = globalThis as { longTasks?: number[] };
  const tasks = (world.longTasks = [] as number[]);
  new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask' });
}

function longestTask(): number {
  return Math.max(0, ...((globalThis as { longTasks?: number[] }).longTasks ?? []));
}
