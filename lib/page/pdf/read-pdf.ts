import type { PDFDocumentProxy } from 'pdfjs-dist';
import { failure } from '@/lib/base/failure';
import type { PlainBlock } from '@/lib/page/agent/api';
import type { DocumentParts } from '@/lib/page/compose-page';
import type { Skipped } from '@/lib/protocol/page';
import type { ReadProgress } from '@/lib/protocol/page-gateway';
import { countWords } from '@/lib/text/words';
import { pageGutter, toFlows } from './columns';
import { joinContinued } from './continued';
import { findFurniture } from './furniture';
import { withHeadings } from './headings';
import { collectWords } from './join-lines';
import { commonSize } from './measure';
import { holdsPictures, openPdf, type PdfResources } from './open-pdf';
import { readPageText, type PageText } from './page-text';
import { toDrafts } from './paragraphs';
import { readPdfMetadata } from './pdf-metadata';

/** Pages asked for before they are needed, so that the parser never waits. */
const ahead = 3;

/**
 * Reads the text of a PDF in reading order.
 * @param fallbackTitle where neither the document nor its first heading says more
 * @throws Failure `pdf-*`, `file-empty`
 */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  fallbackTitle: string,
  resources: PdfResources,
  onProgress: (progress: ReadProgress) => void,
): Promise<DocumentParts> {
  // Looked at first: the bytes are handed to the parser.
  const pictures = holdsPictures(bytes);
  const pdf = await openPdf(bytes, resources);
  try {
    const pages = await readPages(pdf, onProgress);
    if (pages.every(({ rows }) => rows.length === 0))
      throw failure((await isDrawn(pdf, pictures)) ? 'pdf-scanned' : 'pdf-empty', {});
    const { title, language, outline } = await readPdfMetadata(pdf);
    const furniture = findFurniture(pages);
    const content = pages.map((page) => ({
      ...page,
      rows: page.rows.filter((row) => !furniture.has(row)),
    }));
    const blocks = toBlocks(content, outline);
    const left = [...furniture].map((row) => row.map(({ text }) => text).join(' '));
    const heading = blocks.find(({ kind }) => kind === 'heading');
    return {
      title: title ?? heading?.text ?? fallbackTitle,
      language,
      blocks,
      ...countSkipped(
        blocks,
        [...left, ...pages.flatMap(({ turned }) => turned)],
        pages,
        pictures,
        language,
      ),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  onProgress: (progress: ReadProgress) => void,
): Promise<PageText[]> {
  const pages: PageText[] = [];
  const coming: Promise<PageText>[] = [];
  for (let number = 1; number <= pdf.numPages + ahead; number++) {
    if (number <= pdf.numPages) coming.push(readPageText(pdf, number));
    if (number <= ahead) continue;
    const page = await coming.shift();
    if (page) pages.push(page);
    onProgress({ done: pages.length, total: pdf.numPages });
  }
  return pages;
}

function toBlocks(
  pages: readonly PageText[],
  outline: Parameters<typeof withHeadings>[1],
): PlainBlock[] {
  const segments = pages.flatMap(({ rows }) => rows.flat());
  const known = collectWords(segments.map(({ text }) => text));
  const bodySize = commonSize(segments);
  const gutters = commonGutters(pages, bodySize);
  const flows = pages.flatMap(({ number, rows }) =>
    toFlows(rows, bodySize, gutters).map((flow) => toDrafts(flow, number, known)),
  );
  return withHeadings(joinContinued(flows, bodySize, known), outline, bodySize);
}

/** Where several pages are parted into columns. */
function commonGutters(pages: readonly PageText[], bodySize: number): number[] {
  const found = pages.flatMap(({ rows }) => pageGutter(rows, bodySize) ?? []);
  const near = (x: number): number => found.filter((y) => Math.abs(x - y) < 3).length;
  return [...new Set(found)].filter((x) => near(x) >= 2 && near(x) >= pages.length / 5);
}

function countSkipped(
  blocks: readonly PlainBlock[],
  left: readonly string[],
  pages: readonly PageText[],
  pictures: boolean,
  language: string | null,
): Pick<DocumentParts, 'skipped' | 'missingWords'> {
  const skipped: Skipped[] = [];
  const count = (texts: readonly string[]): number =>
    texts.reduce((words, text) => words + countWords(text, language), 0);
  if (left.length > 0)
    skipped.push({ reason: 'boilerplate', count: left.length, words: count(left) });
  // Without any picture in the file, pages without text are blank.
  const empty = pages.filter(({ rows }) => rows.length === 0).map(({ number }) => number);
  if (empty.length === 0 || !pictures) return { skipped, missingWords: 0 };
  skipped.push({ reason: 'page-without-text', count: empty.length, pages: empty });
  // Nobody knows what a picture says: as much as the other pages do.
  const mean = count(blocks.map(({ text }) => text)) / (pages.length - empty.length);
  return { skipped, missingWords: Math.round(mean * empty.length) };
}

/** Whether there is anything on the pages of a document without text. */
async function isDrawn(pdf: PDFDocumentProxy, pictures: boolean): Promise<boolean> {
  if (pictures) return true;
  const page = await pdf.getPage(1);
  // Text drawn as outlines: thousands of strokes and not one letter.
  return page.getOperatorList().then(
    ({ fnArray }) => fnArray.length > 10,
    () => true,
  );
}
