/**
 * The library's index at 10,000, 100,000 and a million chunks, in a worker of an extension with our content security policy; and
 * beside others' libraries, in a worker of a web page, since some of them do not run under that policy.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from '../e2e/harness/extension.ts';
import { startSite } from '../e2e/harness/site.ts';
import { longPage } from './long-page.ts';
import type { BenchReport, BenchResult } from './result.ts';
import { atLeast, atMost, information, median } from './result.ts';
import type { LibraryTask } from './search/library-worker.ts';
import type { PeerBuild, PeerSetting, PeerTask } from './search/peers-worker.ts';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(import.meta.dirname, 'search');
const built = path.join(root, 'test-results/bench-search/chrome-mv3');

/** Bars for hybrid search, milliseconds in the middle. */
const sizes = [
  { chunks: 10_000, bar: 15 },
  { chunks: 100_000, bar: 15 },
  { chunks: 1_000_000, bar: 120 },
];
const peers = {
  words: ['MiniSearch', 'FlexSearch', 'Orama'],
  vectors: ['voy', 'hnswlib-wasm', 'Orama vectors'],
};
/** What int8 may cost against those that keep single precision, in points of recall. */
const roundingLoss = { words: 0, vectors: 0.2 };
/** What all of them can hold. */
const peerChunks = 10_000;
/** Times everything is asked, of which the quickest counts. */
const rounds = 12;

type Ask = <Result>(name: string, task: LibraryTask) => Promise<Result>;

export async function run(
  _extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  execFileSync('npx', ['wxt', 'build', source], { cwd: root, stdio: 'pipe' });
  // Types that nobody asks for, in a folder of sources.
  rmSync(path.join(source, '.wxt'), { recursive: true, force: true });
  const extension = await launchExtension({ extensionDir: built });
  const site = await startSite(built);
  try {
    const page = await extension.context.newPage();
    await page.goto(extension.url('bench.html'));
    const results = await measureLibrary(page, progress);
    await page.goto(site.url('/bench.html'));
    return { name: 'search', results: [...results, ...(await comparePeers(page, progress))] };
  } finally {
    await extension.close();
    await site.close();
  }
}

async function measureLibrary(
  page: Page,
  progress: (text: string) => void,
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  const add = (...more: BenchResult[]): void => {
    results.push(...more);
    for (const { name, value, unit } of more) progress(`${name}: ${value} ${unit}`);
  };
  const ask: Ask = (name, task) => runTask(page, name, 'library', task);
  const texts = await Promise.all(
    Array.from({ length: 12 }, async (_, seed) => plainText(await longPage(5000, seed + 1))),
  );
  const slices = await ask<number[][]>('pages', { kind: 'page', texts });
  const pages = slices.map((own) => own.reduce((sum, slice) => sum + slice, 0));
  add(atMost('add a 5,000-word page, median', median(pages), 'ms', 150));
  add(information('add a 5,000-word page, worst', Math.max(...pages), 'ms'));
  add(information('add a 5,000-word page, longest slice', Math.max(...slices.flat()), 'ms'));
  for (const { chunks, bar } of sizes) {
    const label = chunks.toLocaleString('en');
    const start = performance.now();
    await ask('index', { kind: 'grow', chunks });
    progress(`built ${label} in ${Math.round((performance.now() - start) / 1000)} s`);
    const hybrid = await ask<number[]>('index', { kind: 'latency', leg: 'hybrid', queries: 100 });
    add(atMost(`${label}: hybrid p50`, median(hybrid), 'ms', bar));
    add(information(`${label}: hybrid p95`, hybrid[95] ?? NaN, 'ms'));
    for (const leg of ['words', 'meaning', 'meaning, all compared'] as const) {
      const taken = await ask<number[]>('index', { kind: 'latency', leg, queries: 40 });
      add(information(`${label}: ${leg} p50`, median(taken), 'ms'));
    }
    const bytes = await ask<number>('index', { kind: 'bytes' });
    const megabytes = bytes / 1e6;
    if (chunks === 100_000) add(atMost(`${label}: memory`, megabytes, 'MB', 200));
    else add(information(`${label}: memory`, megabytes, 'MB'));
    const queries = chunks > 100_000 ? 20 : 50;
    const recall = await ask<number>('index', { kind: 'recall', queries });
    add(atLeast(`${label}: vectors recall@10`, 100 * recall, '%', 98));
    if (chunks === 100_000) add(await openStored(ask, chunks), ...(await merge(ask)));
  }
  await page.evaluate(() => (globalThis as unknown as Tasks).endWorker('index'));
  return results;
}

async function openStored(ask: Ask, chunks: number): Promise<BenchResult> {
  await ask('index', { kind: 'store' });
  const taken: number[] = [];
  for (let time = 0; time < 3; time++)
    taken.push(await ask<number>(`open-${time}`, { kind: 'open', chunks }));
  const label = chunks.toLocaleString('en');
  return atMost(`${label}: stored to first result`, median(taken), 'ms', 1500);
}

/** Four segments of 20,000 chunks into one. */
async function merge(ask: Ask): Promise<BenchResult[]> {
  const slices = await ask<number[]>('index', { kind: 'merge' });
  const total = slices.reduce((sum, slice) => sum + slice, 0);
  return [
    information('merge 80,000 chunks', total, 'ms'),
    information('merge 80,000 chunks, longest slice', slices.at(-1) ?? NaN, 'ms'),
  ];
}

type MeasuredSetting = PeerSetting & {
  /** Milliseconds a query, in the quickest of the rounds. */
  query: number;
};

interface Measured {
  name: string;
  build: number;
  settings: MeasuredSetting[];
}

async function comparePeers(page: Page, progress: (text: string) => void): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const leg of ['words', 'vectors'] as const) {
    const ask = <Result>(name: string, task: PeerTask): Promise<Result> =>
      runTask(page, `${leg} ${name}`, 'peers', task);
    const build = async (name: string): Promise<Measured> => {
      const task: PeerTask = { kind: 'build', leg, name, chunks: peerChunks, queries: 200 };
      const made = await ask<PeerBuild>(name, task);
      return {
        name,
        build: made.build,
        settings: made.settings.map((each) => ({ ...each, query: Infinity })),
      };
    };
    const tacit = await build('Tacit');
    for (const name of peers[leg]) {
      const peer = await build(name);
      const own = structuredClone(tacit);
      // By turns, so that whatever else the machine does slows both.
      for (let round = 0; round < rounds; round++)
        for (const { name: asked, settings } of [own, peer])
          for (const each of settings) {
            const taken = await ask<number>(asked, { kind: 'round', setting: each.setting });
            each.query = Math.min(each.query, taken);
          }
      progress(JSON.stringify({ own, peer }));
      const beside = { ...own, name: `Tacit beside ${name}` };
      results.push(...about(leg, beside), ...about(leg, peer), ...against(leg, own, peer));
      await page.evaluate(
        (ended) => (globalThis as unknown as Tasks).endWorker(ended),
        `${leg} ${name}`,
      );
    }
  }
  return results;
}

/**
 * A peer that can be set to find more in more time is compared as ann-benchmarks does (Aumüller, Bernhardsson &
 * Faithfull 2020): where it is quickest of what finds no less than we do. The same without ties, which int8 cannot tell
 * apart, informs.
 */
function against(leg: keyof typeof roundingLoss, own: Measured, peer: Measured): BenchResult[] {
  const [ours] = own.settings;
  if (!ours) return [];
  const quickest = (kind: 'recall' | 'tolerantRecall'): MeasuredSetting | undefined =>
    peer.settings
      .filter(({ [kind]: found }) => found >= ours[kind])
      .toSorted((one, other) => one.query - other.query)[0] ??
    peer.settings.toSorted((one, other) => other[kind] - one[kind])[0];
  const [matched, strict] = [quickest('tolerantRecall'), quickest('recall')];
  if (!matched || !strict) return [];
  const faster = (theirs: MeasuredSetting, kind: 'recall' | 'tolerantRecall'): [string, number] => {
    const found = `finds ${percent(theirs[kind])}, ours ${percent(ours[kind])}`;
    const ties =
      leg === 'words' ? '' : kind === 'recall' ? ', without near ties' : ', with near ties';
    return [
      `${leg}: times as fast as ${named(peer.name, theirs)} (${found}${ties})`,
      theirs.query / ours.query,
    ];
  };
  return [
    atLeast(...faster(matched, 'tolerantRecall'), '×', 1),
    ...(strict === matched ? [] : [information(...faster(strict, 'recall'), '×')]),
    atLeast(
      `${leg}: recall@10 against ${named(peer.name, matched)}`,
      100 * (ours.recall - matched.recall),
      'points',
      -roundingLoss[leg],
    ),
  ];
}

function about(leg: string, { name, build, settings }: Measured): BenchResult[] {
  return [
    information(`${leg}: ${name} build`, build, 'ms'),
    ...settings.flatMap((each) => [
      information(`${leg}: ${named(name, each)} query`, each.query * 1000, 'µs'),
      information(`${leg}: ${named(name, each)} recall@10`, 100 * each.recall, '%'),
      ...(leg === 'words'
        ? []
        : [
            information(
              `${leg}: ${named(name, each)} recall@10 with near ties`,
              100 * each.tolerantRecall,
              '%',
            ),
          ]),
    ]),
  ];
}

function named(name: string, { setting }: PeerSetting): string {
  return setting === '' ? name : `${name}, ${setting}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

interface Tasks {
  runTask(name: string, kind: 'library' | 'peers', task: unknown): Promise<unknown>;
  endWorker(name: string): void;
}

async function runTask<Result>(
  page: Page,
  name: string,
  kind: 'library' | 'peers',
  task: LibraryTask | PeerTask,
): Promise<Result> {
  const result = await page.evaluate(
    (wanted) => (globalThis as unknown as Tasks).runTask(wanted.name, wanted.kind, wanted.task),
    { name, kind, task },
  );
  return result as Result;
}

function plainText(html: string): string {
  return html
    .replaceAll(/<title>.*?<\/title>/gu, '')
    .replaceAll(/<\/(?:p|h\d)>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .trim();
}
