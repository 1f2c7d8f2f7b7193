import type { Sensitivity } from './sensitive';
import type { FailureData } from '@/lib/base/failure';
import type { Block, PageSnapshot, Quote } from '@/lib/protocol/page';

/** A block as the page has it; its number and the headings above follow from the order. */
export interface PlainBlock extends Pick<
  Block,
  'kind' | 'text' | 'page' | 'author' | 'startsTable'
> {
  /** 1–6 of headings, else 0. */
  readonly level: number;
}

/** A page as the agent hands it out: the extension adds what only the browser knows for certain. */
export interface AgentSnapshot extends Omit<PageSnapshot, 'url' | 'canonicalUrl' | 'blocks'> {
  /** `rel=canonical` as the page states it. */
  readonly canonical: string | null;
}

/** What was read, on its way out: a large page would stand still while all of it was handed over at once. */
export interface Parcel {
  readonly snapshot: AgentSnapshot;
  readonly id: number;
  readonly parts: number;
  /** The first part of the blocks: a `PlainBlock[]` as JSON, like the others. */
  readonly first: string;
}

export type AgentResult<Value> = { readonly value: Value } | { readonly failure: FailureData };

/** A quotation with the text of its block, by which it is found again after the page changed. */
export interface QuoteRequest {
  readonly quote: Quote;
  readonly blockText: string;
  /** From a selection rather than the whole page. */
  readonly selection: boolean;
}

/** Offsets into a file, in bytes. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** What the script injected into a page can do. Everything crosses as JSON. */
export interface PageAgent {
  /** Version of the extension that injected it. */
  readonly version: string;
  /** Null where the tab shows a PDF: its bytes are to be had by `openFile`. */
  read(): Promise<AgentResult<Parcel | null>>;
  /**
   * Null where the tab shows a PDF: only the browser's viewer knows.
   * @param text what the browser said is selected, used where the page no longer knows.
   */
  readSelection(text: string): Promise<AgentResult<Parcel | null>>;
  /** Part `index`, from 1, of what was read. @throws Failure `page-gone` when newer readings took its place */
  part(request: { id: number; index: number }): Promise<AgentResult<string>>;
  /** Fetches the file that the tab shows and holds it. @returns its size in bytes */
  openFile(): Promise<AgentResult<number>>;
  /** Bytes of the held file in base64. */
  filePart(range: FileRange): Promise<AgentResult<string>>;
  showQuote(request: QuoteRequest): Promise<AgentResult<true>>;
  /** Whether the page asks for a password or a payment. */
  sensitivity(): Promise<AgentResult<Sensitivity | null>>;
}

/** Where the agent lies in the isolated world of the extension, which the page cannot see. */
export const agentKey = '__tacitPageAgent';
