import type { Quote } from '@/lib/protocol/page';

/** A sentence as an answer keeps it: without what only serves to find it. */
export function toQuote({ blockId, start, end, text, page, author }: Quote): Quote {
  return {
    blockId,
    start,
    end,
    text,
    ...(page !== undefined && { page }),
    ...(author !== undefined && { author }),
  };
}
