import type { PageDocument, Quote } from './page';

/** How the library reaches the pages its documents were saved from: the one interface `lib/state` knows of tabs. */
export interface LivePages {
  /** Opens an address in a tab of its own; a PDF at a page, if one is given. */
  open(url: string, page?: number): Promise<void>;
  /**
   * Opens an address at a sentence. `shown`: it is there, and marked. `opened`: the page may not be read, so only the
   * reader sees whether the sentence still is there; the browser was asked to go to it.
   * @param page the document the quotation is of, as it was read
   * @throws Failure `quote-not-found`, `page-*`; then no tab is left behind
   */
  showQuote(url: string, page: PageDocument, quote: Quote): Promise<'shown' | 'opened'>;
}
