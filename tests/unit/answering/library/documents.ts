import type { Excerpt } from '@/lib/answering/library/compose-page';
import type { PageDocument } from '@/lib/protocol/page';
import { prepared } from '../page';

/** A saved page written one block a line, see `prepared`. */
export function savedPage(
  title: string,
  lines: string,
  overrides: Partial<PageDocument> = {},
): PageDocument {
  const url = `https://${title.toLowerCase().replaceAll(/\W+/gu, '-')}.example/`;
  const { page } = prepared(title, lines, null, { url, canonicalUrl: url, ...overrides });
  return { ...page, contentHash: `hash of ${title}` };
}

/** All of it, or the blocks that begin as told. */
export function excerptOf(page: PageDocument, ...openings: string[]): Excerpt {
  const blocks = page.blocks.filter(
    ({ text }) => openings.length === 0 || openings.some((opening) => text.startsWith(opening)),
  );
  const { title, url, contentHash } = page;
  return {
    page,
    source: { documentId: `id of ${contentHash}`, title, url, savedAt: 7 },
    blocks: blocks.map(({ id }) => id),
  };
}
