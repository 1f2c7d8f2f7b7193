/**
 * How long a reader waits for a long PDF in a tab: from the press of the toolbar button until it is read, for 100 and
 * for 600 pages; what the reading costs in memory; and the longest time the popup stands still meanwhile.
 */
import { readFileSync } from 'node:fs';
import { writePdf, type PdfPage } from '../../scripts/fixture-pdfs/pdf-writer.ts';
import type { Extension } from '../e2e/harness/extension.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import { startSite } from '../e2e/harness/site.ts';
import { waitForTarget, waitForTargetGone, withSession } from '../e2e/harness/targets.ts';
import { pressToolbarButton } from '../e2e/harness/toolbar.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import { longPage } from './long-page.ts';
import type { BenchReport } from './result.ts';
import { atMost, information, median } from './result.ts';

const runs = 5;
const sizes = [100, 600] as const;

interface Sample {
  /** Press to read, milliseconds. */
  total: number;
  /** Bytes to document, milliseconds: opening, text, layout. */
  pdf: number;
  /** Longest time without a frame in the popup, milliseconds. */
  longestTask: number;
  /** Most memory of the browser while it read over what it had before, MB. */
  memory: number;
}

export async function run(
  extensionDir: string,
  progress: (text: string) => void,
): Promise<BenchReport> {
  const site = await startSite(import.meta.dirname);
  const extension = await launchExtension({ extensionDir });
  const samples = new Map<number, Sample[]>();
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    for (const pages of sizes) {
      const own: Sample[] = [];
      samples.set(pages, own);
      const bytes = await longPdf(pages);
      for (let index = 0; index < runs; index += 1) {
        const path = `/${pages}-${index}.pdf`;
        site.serve(path, (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
        });
        await page.goto(site.url(path));
        // The viewer's own work on the file is not ours.
        await page.waitForTimeout(2000);
        await pressToolbarButton(extension, page);
        own.push(await readInPopup(extension));
        progress(`${pages} pages, ${index + 1}/${runs}: ${Math.round(own.at(-1)?.total ?? 0)} ms`);
      }
    }
  } finally {
    await extension.close();
    await site.close();
  }
  const of = (pages: number, key: keyof Sample): number =>
    median((samples.get(pages) ?? []).map((sample) => sample[key]));
  const [few, many] = sizes;
  return {
    name: 'pdf',
    results: [
      information(`${few} pages, press to read`, of(few, 'total'), 'ms'),
      information(`${few} pages, open and text`, of(few, 'pdf'), 'ms'),
      information(`${many} pages, open and text`, of(many, 'pdf'), 'ms'),
      // Grows with the pages, no faster.
      atMost(
        'time per page, 600 over 100',
        (of(many, 'pdf') / many) * (few / of(few, 'pdf')),
        '×',
        1.3,
      ),
      atMost(
        'longest stop of the popup',
        Math.max(of(few, 'longestTask'), of(many, 'longestTask')),
        'ms',
        50,
      ),
      information(`${few} pages, memory`, of(few, 'memory'), 'MB'),
      information(`${many} pages, memory`, of(many, 'memory'), 'MB'),
    ],
  };
}

async function readInPopup(extension: Extension): Promise<Sample> {
  const before = await memoryOf(extension);
  const { targetId } = await waitForTarget(extension.cdp, extension.url('popup.html'));
  let most = before;
  const sample = await withSession(extension.cdp, targetId, async (send) => {
    const evaluate = async (expression: string): Promise<unknown> =>
      (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))
        .result.value as unknown;
    await waitUntil(
      'the PDF to be read',
      async () => {
        most = Math.max(most, await memoryOf(extension));
        return (
          (await evaluate(`!!document.querySelector('button.coverage')`)) === true || undefined
        );
      },
      60_000,
    );
    return (await evaluate(`(${measures.toString()})()`)) as Omit<Sample, 'memory'>;
  });
  await extension.cdp.send('Target.closeTarget', { targetId });
  await waitForTargetGone(extension.cdp, extension.url('popup.html'));
  return { ...sample, memory: most - before };
}

/** Runs in the popup. */
async function measures(): Promise<Omit<Sample, 'memory'>> {
  const [read] = performance.getEntriesByName('tacit:read');
  const [pdf] = performance.getEntriesByName('tacit:pdf');
  const tasks = await new Promise<PerformanceEntry[]>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({
      type: 'longtask',
      buffered: true,
    });
    setTimeout(resolve, 300, []);
  });
  // Starting the popup is not reading.
  const during = tasks.filter(({ startTime }) => startTime > (pdf?.startTime ?? 0));
  return {
    total: read?.duration ?? 0,
    pdf: pdf?.duration ?? 0,
    longestTask: Math.max(0, ...during.map(({ duration }) => duration)),
  };
}

/** Resident memory of all of the browser's processes that show or run pages, MB. */
async function memoryOf({ cdp }: Extension): Promise<number> {
  const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const used = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
      } catch {
        // It has just ended.
        return 0;
      }
    });
  return used.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Two columns of running text, a running header and a number on every page. */
async function longPdf(count: number): Promise<Buffer> {
  const words = (await longPage(count * 700, count)).replace(/<[^>]+>/gu, ' ').split(/\s+/u);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 43) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  const pages = Array.from({ length: count }, (_value, index): PdfPage => {
    const own = lines.slice(index * 110, index * 110 + 110);
    return {
      texts: [
        { text: 'The long book of tides', x: 60, y: 810, size: 8 },
        { text: String(index + 1), x: 290, y: 30, size: 8 },
        ...own.map((text, row) => ({ text, x: row < 55 ? 60 : 310, y: 770 - (row % 55) * 13 })),
      ],
    };
  });
  return writePdf({ title: 'The long book of tides', language: 'en', pages });
}
