import type { PageDocument } from '@/lib/protocol/page';

/** What a document says of its newest text. */
export function newestText(page: PageDocument, number: number) {
  const { url, site, language, type, contentHash, words, coverage } = page;
  const status = 'waiting' as const;
  return { number, url, site, language, type, contentHash, words, coverage, status };
}

/** About what a text takes on the disk, in bytes. */
export function bytesOf(page: PageDocument): number {
  return page.blocks.reduce((sum, { text }) => sum + text.length + 64, 256);
}
