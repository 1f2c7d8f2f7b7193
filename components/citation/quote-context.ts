import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Quote } from '@/lib/protocol/page';

/** What the numbers of one answer can do. */
export interface QuoteActions {
  /** Scrolls the page to the quotation; null when the tab shows another page. */
  show: ((quote: Quote) => void) | null;
}

const QuoteContext = createContext<QuoteActions>({ show: null });

export const QuoteProvider = QuoteContext.Provider;

export function useQuoteActions(): QuoteActions {
  return useContext(QuoteContext);
}
