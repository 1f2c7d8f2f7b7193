import { failure, toFailureData } from '@/lib/base/failure';
import type { CopyReason, LibraryTarget } from '@/lib/protocol/library-target';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { BlockSource, PageDocument, Quote } from '@/lib/protocol/page';
import type { PageGateway } from '@/lib/protocol/page-gateway';

/** What leads to the places that quotations come from. */
export interface QuoteDependencies {
  gateway: PageGateway;
  live: LivePages;
  tabId: number;
  /** Shows a stored copy in the library. */
  openCopy: (target: LibraryTarget) => void;
}

/**
 * Leads to a quotation: in the page of the tab; where the document is composed of others, in the tab or the stored copy
 * its block came from. A copy is shown when the live page no longer has the sentence, and says why.
 *
 * @param page the document the quotation is of
 * @param front the page that the tab shows
 * @throws Failure `quote-not-found`, `page-*`
 */
export async function leadToQuote(
  { gateway, live, tabId, openCopy }: QuoteDependencies,
  page: PageDocument,
  quote: Quote,
  front: PageDocument | null,
): Promise<void> {
  const block = page.blocks.find(({ id }) => id === quote.blockId);
  const source = block?.source;
  if (!block || !source) {
    await gateway.showQuote(tabId, page, quote);
    return;
  }
  const original = { ...page, blocks: [{ ...block, id: source.blockId }] };
  const place = { ...quote, blockId: source.blockId };
  if (front?.url === source.url) {
    // Where this page no longer says it, the copy does.
    await gateway.showQuote(tabId, original, place).catch((error: unknown) => {
      if (source.documentId === null) throw error;
      openCopy(copyOf(source, place, 'page-changed'));
    });
    return;
  }
  const reason = await leadAway(live, source.url, original, place);
  // Opened but not to be read: the browser itself goes to the sentence, and only the reader sees whether it is there.
  if (reason === 'shown' || reason === 'page-opened') return;
  if (source.documentId !== null) openCopy(copyOf(source, place, reason));
  else throw failure('quote-not-found', {});
}

/** Opens the page that a quotation came from. Says why its stored copy has to be shown as well or instead, null where there is no page. */
export async function leadAway(
  live: LivePages,
  url: string,
  page: PageDocument,
  quote: Quote,
): Promise<'shown' | CopyReason | null> {
  // Files of this device and pasted text have no page to go to.
  if (!/^https?:/u.test(url)) return null;
  try {
    const led = await live.showQuote(url, page, quote);
    return led === 'shown' ? 'shown' : 'page-opened';
  } catch (error) {
    return toFailureData(error).code === 'quote-not-found' ? 'page-changed' : 'page-unreachable';
  }
}

function copyOf(
  { documentId, contentHash }: BlockSource,
  { blockId, start, end, text }: Quote,
  reason: CopyReason | null,
): LibraryTarget {
  return {
    ...(documentId !== null && { document: documentId }),
    place: { contentHash, blockId, start, end, text, reason },
  };
}
