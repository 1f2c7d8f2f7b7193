import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { describe, Failure, failure, type FailureCode } from '@/lib/base/failure';
import { timed } from '@/lib/base/timed';
import { pageSnapshotSchema, type PageDocument, type Quote } from '@/lib/protocol/page';
import type { PageGateway, ReadOptions, ReadPdf } from '@/lib/protocol/page-gateway';
import type { AgentResult, Parcel } from './agent/api';
import { accessPress, hasFileAccess, hasSiteAccess, requestAccess } from './access';
import { canonicalUrl } from './canonical-url';
import { contentHash } from '@/lib/text/content-hash';
import { fileToPage } from './file/file-to-page';
import { highlightCss } from './highlight-style';
import { callAgent, type InjectionTarget } from './injection';
import { tabUrl } from './injection-failure';
import { watchNavigation } from './navigation';
import { pdfToPage } from './pdf/pdf-to-page';
import { openAtPage, TabPdfReader } from './pdf/tab-pdf';
import { receiveBlocks } from './receive-parcel';
import { toldSelection } from './told-selection';
import { unwrap } from './unwrap';
import { largestFile } from './within-limit';

/** All of a page but its blocks, which come in parts. */
const headSchema = v.omit(pageSnapshotSchema, ['blocks']);

/**
 * Reaches pages by putting the agent into them on a gesture; nothing is in a page nobody asked about.
 * @param readPdf reads the PDF of a tab; in a worker of this context's own unless told otherwise
 */
export function createPageGateway(readPdf: ReadPdf = pdfToPage): PageGateway {
  const pdfs = new TabPdfReader(readPdf);
  return {
    read: (tabId, options = {}) => read(tabId, pdfs, options),
    readFile,
    readSelection: (tabId, frameId, text) => readSelection(tabId, pdfs, { frameId, text }),
    showQuote,
    requestAccess,
    hasSiteAccess,
    hasFileAccess,
    accessPress,
    watchNavigation,
  };
}

function read(tabId: number, pdfs: TabPdfReader, options: ReadOptions): Promise<PageDocument> {
  return timed('read', async () => {
    const target = { tabId };
    const [result] = await callAgent(target, 'read', null);
    const parcel = unwrap(result);
    return parcel ? toDocument(target, parcel) : pdfs.read(tabId, options);
  });
}

async function readFile(file: File, options: ReadOptions = {}): Promise<PageDocument> {
  const { name, type, size } = file;
  if (size > largestFile) throw failure('file-too-large', { name });
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    throw failure('file-read-failed', { name, detail: describe(error) }, error);
  });
  return fileToPage({ name, type, bytes: new Uint8Array(bytes) }, options);
}

async function readSelection(
  tabId: number,
  pdfs: TabPdfReader,
  { frameId, text }: { frameId: number; text: string },
): Promise<PageDocument> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const [result] = await callAgent(target, 'readSelection', text);
    const selected = isNamed(result, 'selection-in-frame') ? await inAnyFrame(tabId) : result;
    const parcel = unwrap(selected ?? result);
    if (parcel) {
      const frameIds = selected ? [selected.frameId] : target.frameIds;
      return await toDocument({ tabId, frameIds }, parcel);
    }
  } catch (error) {
    // Frames that nobody may enter, such as the browser's viewer of PDFs, still tell what is selected.
    if (text.trim() === '' || frameId === 0) throw error;
  }
  if (text.trim() === '') throw failure('selection-empty', {});
  const page = await read(tabId, pdfs, {}).catch((error: unknown) => {
    if (isUnreadPdf(error)) return pdfs.unread(tabId);
    throw error;
  });
  return toldSelection(page, text);
}

/** Keys do not tell in which frame something is selected; frames of other sites answer where all sites may be read. */
async function inAnyFrame(tabId: number) {
  const results = await callAgent({ tabId, allFrames: true }, 'readSelection', '');
  return results.find((result) => 'value' in result);
}

/** A PDF is there; only we cannot read it as the browser can, which may know its password. */
function isUnreadPdf(error: unknown): boolean {
  return error instanceof Failure && /^(?:pdf|file|page-pdf)-/.test(error.data.code);
}

async function showQuote(tabId: number, page: PageDocument, quote: Quote): Promise<void> {
  if (quote.page !== undefined) return openAtPage(tabId, quote.page);
  const blockText = page.blocks.find(({ id }) => id === quote.blockId)?.text ?? quote.text;
  const request = { quote, blockText, selection: page.type === 'selection' };
  // Given first, so that the mark is painted in the same frame as it is set.
  await insertHighlightCss({ tabId, allFrames: true });
  const [result] = await callAgent({ tabId }, 'showQuote', request);
  if (isNamed(result, 'quote-not-found') && request.selection) await showInFrames(tabId, request);
  else unwrap(result);
}

/** Selections can come from frames of other sites, which the main frame's agent cannot see into. */
async function showInFrames(
  tabId: number,
  request: Parameters<typeof callAgent<'showQuote'>>[2],
): Promise<void> {
  const results = await callAgent({ tabId, allFrames: true }, 'showQuote', request);
  if (!results.some((result) => 'value' in result)) throw failure('quote-not-found', {});
}

async function insertHighlightCss(target: InjectionTarget): Promise<void> {
  // Where this fails the call after it fails too, and says why.
  await browser.scripting.insertCSS({ target, css: highlightCss }).catch(() => undefined);
}

function isNamed(result: AgentResult<unknown> | undefined, code: FailureCode): boolean {
  return result !== undefined && 'failure' in result && result.failure.code === code;
}

/** Joins what the page said, checked, with what only the browser knows for certain: the address. */
async function toDocument(target: InjectionTarget, parcel: Parcel): Promise<PageDocument> {
  const { canonical, ...said } = parcel.snapshot;
  const url = (await tabUrl(target.tabId)) ?? '';
  const parsed = v.safeParse(headSchema, {
    ...said,
    url,
    canonicalUrl: canonicalUrl(url, canonical),
  });
  if (!parsed.success) throw failure('page-read-failed', { detail: parsed.issues[0].message });
  const snapshot = { ...parsed.output, blocks: await receiveBlocks(target, parcel) };
  return { ...snapshot, contentHash: await contentHash(snapshot) };
}
