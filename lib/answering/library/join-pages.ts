import type { PageDocument } from '@/lib/protocol/page';
import { composePage } from './compose-page';
import { identityOf } from './identity';

/** How much of several pages is read together, in words: about what the longest single pages have. */
const mostWords = 30_000;

/** Whether a document is made of whole pages that are open, rather than of passages out of the library. */
export function isOfTabs({ blocks }: Pick<PageDocument, 'blocks'>): boolean {
  return blocks.some(({ source }) => source?.documentId === null);
}

/**
 * Makes one document of whole pages that are open side by side. It belongs to the first of them, and so does its
 * conversation.
 */
export async function joinPages(pages: readonly PageDocument[]): Promise<PageDocument> {
  const [first] = pages;
  const composed = composePage(
    pages.map((page) => ({
      page,
      source: { documentId: null, title: page.title, url: page.url, savedAt: page.capturedAt },
      blocks: page.blocks.map(({ id }) => id),
    })),
    {
      url: first?.canonicalUrl ?? '',
      title: first?.title ?? '',
      site: first?.site ?? '',
      mostWords,
      searched: pages.length,
    },
  );
  const all = pages.reduce((sum, { words, coverage }) => sum + words / (coverage || 1), 0);
  const coverage = all > 0 ? Math.min(1, composed.words / all) : 1;
  return { ...composed, coverage, contentHash: await identityOf(composed) };
}
