import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Quote } from '@/lib/protocol/page';

/** What the numbers of one answer can do. */
export interface QuoteActions {
  /** Scrolls the page to the quotation; null when the tab shows another page. */
  show: ((quote: Quote) => void) | null;
  /** The document a quotation comes from, where an answer is made of several; null where it is the page. */
  originOf: (quote: Quote) => string | null;
}

const QuoteContext = createContext<QuoteActions>({ show: null, originOf: () => null });

export const QuoteProvider = QuoteContext.Provider;

export function useQuoteActions(): QuoteActions {
  return useContext(QuoteContext);
}
