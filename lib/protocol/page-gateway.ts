import type { PageDocument, Quote } from './page';

/** How far an access grant reaches. `page` lasts until the tab leaves the site. */
export type AccessScope = 'page' | 'site' | 'all';

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
  /** Calls back when the tab shows another document or address (navigation, single-page navigation, back/forward cache). */
  watchNavigation(tabId: number, callback: () => void): () => void;
}
