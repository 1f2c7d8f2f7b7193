import type { DocumentSource, PageDocument, Quote } from './page';

/** How far lasting access reaches. Access to one page comes with the press of the toolbar button itself. */
export type AccessScope = 'site' | 'all';

export type AccessOutcome =
  | 'granted'
  | 'refused'
  /** The browser asks only within seconds of a press, and its first question took longer: one more press is needed. */
  | 'again'
  /** The tab shows a file of this device, which belongs to no site. */
  | 'file';

/** How far the reading of a long document is, in its pages. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Ends a reading that nobody waits for any more. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the bytes of a PDF, which may be empty afterwards.
 * @throws Failure `pdf-*`, `file-empty`; the signal's reason when aborted
 */
export type ReadPdf = (
  bytes: Uint8Array<ArrayBuffer>,
  source: DocumentSource,
  options?: ReadOptions,
) => Promise<PageDocument>;

/** From who reads a PDF for another context: progress, then the page. */
export type PdfReadEvent =
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'done'; readonly page: PageDocument };

/** What a tab has told: that it shows another document or address, all of what it showed already, or only another title. */
export type TabChange = 'navigation' | 'loaded' | 'title';

/** How the reader gives access to the page in front: where the browser has our button, and which key does the same. */
export interface AccessPress {
  /** False while the button lies in the menu behind the puzzle piece, as it does until the reader pins it. */
  readonly onToolbar: boolean;
  /** As the browser writes it; empty when none is set. */
  readonly keys: string;
}

/** How views reach the page of a tab: the one interface `lib/state` knows of `lib/page`. */
export interface PageGateway {
  /** Reads the whole page, or the PDF in the tab. @throws Failure `page-*`, `pdf-*`, `file-*` */
  read(tabId: number, options?: ReadOptions): Promise<PageDocument>;
  /** Reads a file the reader chose. @throws Failure `file-*`, `pdf-*` */
  readFile(file: File, options?: ReadOptions): Promise<PageDocument>;
  /**
   * Reads what is selected; `text` is what the browser said is selected, used where the page no longer knows.
   * @throws Failure `page-*`, `selection-*`
   */
  readSelection(tabId: number, frameId: number, text: string): Promise<PageDocument>;
  /** Scrolls to a quotation and highlights it; in a PDF, opens its page. @throws Failure `quote-not-found`, `page-*` */
  showQuote(tabId: number, page: PageDocument, quote: Quote): Promise<void>;
  /** Asks the browser for access; must be called directly in a user gesture. @throws Failure where nobody can be given it */
  requestAccess(tabId: number, scope: AccessScope): Promise<AccessOutcome>;
  /** Whether the tab's site may be read for good; null where that cannot be asked for. */
  hasSiteAccess(tabId: number): Promise<boolean | null>;
  /** Whether the browser lets us read files of this device that a tab shows. */
  hasFileAccess(): Promise<boolean>;
  /** What to press for access to the page in front. */
  accessPress(): Promise<AccessPress>;
  /** Calls back when the tab shows another document or address (navigation, single-page navigation, back/forward cache), has loaded it, or shows another title. */
  watchNavigation(tabId: number, callback: (change: TabChange) => void): () => void;
}
