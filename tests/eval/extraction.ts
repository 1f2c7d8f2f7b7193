/** How much of what people marked as a page's content is read, and how little else; other readers beside ours. */
import { median } from '../bench/result.ts';
import { mean } from '../metrics/mean.ts';
import { holdsWords, wordOverlap, type WordOverlap } from '../metrics/word-overlap.ts';
import { readPageHtml, type ReferencePage } from './input.ts';
import { BrowserClosed, startPageSession } from './page-session.ts';
import { note, Progress } from './progress.ts';
import type { ReaderName, Reading } from './readers.ts';

/** All 0–1, means over pages (overlap) or passages; time is the median page. */
export interface ExtractionMetrics extends WordOverlap {
  containsFound: number;
  lacksAbsent: number;
  msPerPage: number;
  byType: Record<string, WordOverlap & { pages: number }>;
}

export type ExtractionReport = Record<ReaderName, ExtractionMetrics>;

interface Judged {
  page: ReferencePage;
  reading: Reading;
  /** Null where no text is marked on the page. */
  overlap: WordOverlap | null;
}

const readers: readonly ReaderName[] = ['tacit', 'readability', 'defuddle'];

export async function evaluateExtraction(
  extensionDir: string,
  folder: string,
  pages: readonly ReferencePage[],
  label: string,
): Promise<ExtractionReport> {
  const judged: Record<ReaderName, Judged[]> = { tacit: [], readability: [], defuddle: [] };
  const progress = new Progress(label, pages.length);
  const session = await startPageSession(extensionDir);
  try {
    for (const page of pages) {
      const html = await readPageHtml(folder, page);
      if (html === null) note(`${label}: ${page.id}.html is missing; the page counts as not read.`);
      const readings = await session
        .read(addressOf(page), html ?? '', readers)
        .catch((error: unknown) => {
          if (error instanceof BrowserClosed) throw error;
          note(`${label}: ${page.id} was not shown: ${String(error)}`);
          return [];
        });
      for (const [at, reader] of readers.entries()) {
        const reading = readings[at] ?? { text: '', ms: 0, failure: 'not shown' };
        const overlap = page.text.trim() === '' ? null : wordOverlap(reading.text, page.text);
        judged[reader].push({ page, reading, overlap });
      }
      progress.advance();
    }
  } finally {
    await session.close();
  }
  return {
    tacit: metricsOf(judged.tacit),
    readability: metricsOf(judged.readability),
    defuddle: metricsOf(judged.defuddle),
  };
}

/** Where a page is said to come from: some readers look at it. */
function addressOf({ url, id }: ReferencePage): string {
  return /^https?:\/\/[^/]/.test(url) && URL.canParse(url)
    ? url
    : `http://page.test/${encodeURIComponent(id)}`;
}

function metricsOf(judged: readonly Judged[]): ExtractionMetrics {
  const marked = judged.filter(({ overlap }) => overlap !== null);
  const byType = Map.groupBy(marked, ({ page }) => page.type);
  const passages = (of: 'contains' | 'lacks', wanted: boolean): number =>
    mean(
      judged.flatMap(({ page, reading }) =>
        page[of]
          .filter((passage) => passage.trim() !== '')
          .map((passage) => Number(holdsWords(reading.text, passage) === wanted)),
      ),
    );
  return {
    ...overlapOf(marked),
    containsFound: passages('contains', true),
    lacksAbsent: passages('lacks', false),
    msPerPage: median(judged.map(({ reading }) => reading.ms)),
    byType: Object.fromEntries(
      [...byType].map(([type, some]) => [type, { ...overlapOf(some), pages: some.length }]),
    ),
  };
}

function overlapOf(judged: readonly Judged[]): WordOverlap {
  const of = (kind: keyof WordOverlap): number =>
    mean(judged.map(({ overlap }) => overlap?.[kind] ?? 0));
  return { f1: of('f1'), precision: of('precision'), recall: of('recall') };
}
