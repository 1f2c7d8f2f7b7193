/**
 * The library's list with 100,000 chunks' worth of documents: how soon it is there, how many rows stand in the page, and
 * for how long the view is busy at a stretch while it is scrolled from top to bottom and back.
 */
import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import type { BenchReport } from './result.ts';
import { atMost, information } from './result.ts';

/** Documents of eight chunks, a page of some 1,500 words each. */
const documents = 12_500;
const chunksEach = 8;
/** Milliseconds; the longest that the view may be busy for scrolling to stay smooth. */
const smooth = 50;
/** Steps from one end to the other, a frame each: some 4,000 pixels a step. */
const steps = 180;

interface Scrolled {
  rows: number;
  /** Longest task, and all that exceeded 50 ms together (ms). */
  longest: number;
  blocked: number;
  /** Between two frames (ms), in ascending order. */
  frames: number[];
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const extension = await launchExtension({ extensionDir });
  try {
    const view = await extension.context.newPage();
    await fill(extension, view);
    progress(`stored ${documents} documents`);
    const start = performance.now();
    await view.goto(extension.url('library.html'));
    await view.locator('.document-row[data-document]').first().waitFor();
    const opened = performance.now() - start;
    const scrolled = await view.evaluate(scrollThrough, steps);
    progress(JSON.stringify({ ...scrolled, frames: scrolled.frames.length }));
    const at = (share: number): number =>
      scrolled.frames[Math.floor(share * (scrolled.frames.length - 1))] ?? NaN;
    return {
      name: 'library',
      results: [
        information('documents', documents, ''),
        information('chunks they stand for', documents * chunksEach, ''),
        information('view to first row', opened, 'ms'),
        atMost('rows in the page', scrolled.rows, '', 100),
        atMost('longest task', scrolled.longest, 'ms', smooth),
        information('tasks over 50 ms, together', scrolled.blocked, 'ms'),
        information('frame p50', at(0.5), 'ms'),
        information('frame p95', at(0.95), 'ms'),
      ],
    };
  } finally {
    await extension.close();
  }
}

/** Puts documents where the library keeps them, without their texts, and has the host begin anew with them. */
async function fill(extension: Extension, view: Page): Promise<void> {
  await view.goto(extension.url('library.html'));
  await view.getByTestId('empty').waitFor();
  await view.evaluate(async (count) => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await done(indexedDB.open('tacit'));
    const transaction = database.transaction('documents', 'readwrite');
    const stored = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    for (let number = 1; number <= count; number += 1) {
      const url = `https://site-${number % 400}.example/${number}`;
      transaction.objectStore('documents').put({
        id: crypto.randomUUID(),
        number,
        kind: 'page',
        origin: 'saved',
        url,
        canonicalUrl: url,
        addresses: [url],
        title: `Notice to mariners ${number}, on the buoys at the northern mole`,
        renamed: false,
        site: `site-${number % 400}.example`,
        language: 'en',
        type: 'article',
        contentHash: `hash-${number}`,
        words: 1500,
        coverage: 1,
        tags: number % 3 === 0 ? [`tag ${number % 60}`] : [],
        collections: [],
        note: '',
        savedAt: 1_700_000_000_000 + number * 60_000,
        updatedAt: 1_700_000_000_000 + number * 60_000,
        versions: 1,
        status: 'indexed',
        deletedAt: null,
        bytes: 9000,
      });
    }
    await stored;
    database.close();
  }, documents);
  await view.goto('about:blank');
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.offscreen.closeDocument());
}

/** Scrolls the list down and up again, a step a frame. Runs in the view. */
async function scrollThrough(count: number): Promise<Scrolled> {
  const list = document.querySelector('[data-entries]');
  if (!list) throw new Error('There is no list.');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    tasks.push(...entries.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let rows = 0;
  let before = await frame();
  for (let step = 0; step <= 2 * count; step += 1) {
    const share = step <= count ? step / count : 2 - step / count;
    list.scrollTop = share * (list.scrollHeight - list.clientHeight);
    const now = await frame();
    frames.push(now - before);
    before = now;
    rows = Math.max(rows, document.querySelectorAll('.document-row').length);
  }
  // Tasks are told of after they ended.
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return {
    rows,
    longest: Math.max(0, ...tasks),
    blocked: tasks.reduce((sum, task) => sum + task, 0),
    frames: frames.toSorted((a, b) => a - b),
  };
}
