import type { PageDocument, Quote } from './page';

/** How far lasting access reaches. Access to one page comes with the press of the toolbar button itself. */
export type AccessScope = 'site' | 'all';

/** How views reach the page of a tab: the one interface `lib/state` knows of `lib/page`. */
export interface PageGateway {
  /** Reads the whole page. @throws Failure `page-*` */
  read(tabId: number): Promise<PageDocument>;
  /**
   * Reads what is selected; `text` is what the browser said is selected, used where the page no longer knows.
   * @throws Failure `page-*`, `selection-empty`
   */
  readSelection(tabId: number, frameId: number, text: string): Promise<PageDocument>;
  /** Scrolls to a quotation and highlights it. @throws Failure `quote-not-found`, `page-*` */
  showQuote(tabId: number, page: PageDocument, quote: Quote): Promise<void>;
  /** Asks the browser for access; must be called directly in a user gesture. False when refused. */
  requestAccess(tabId: number, scope: AccessScope): Promise<boolean>;
  /** Whether the tab's site may be read for good; null where that cannot be asked for. */
  hasSiteAccess(tabId: number): Promise<boolean | null>;
  /** Calls back when the tab shows another document or address (navigation, single-page navigation, back/forward cache). */
  watchNavigation(tabId: number, callback: () => void): () => void;
}
