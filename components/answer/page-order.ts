import type { Quote } from '@/lib/protocol/page';

/** Claims name their best sentence first; what is set as on the page needs the order of the page. */
export function inPageOrder(quotes: readonly Quote[]): Quote[] {
  return quotes.toSorted((a, b) => a.blockId - b.blockId || a.start - b.start);
}
