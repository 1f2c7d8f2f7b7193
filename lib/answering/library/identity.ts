import type { PageDocument } from '@/lib/protocol/page';
import { contentHash } from '@/lib/text/content-hash';

/** The hash of a composed document: the same words from other documents are another composition. */
export function identityOf({
  title,
  blocks,
}: Pick<PageDocument, 'title' | 'blocks'>): Promise<string> {
  return contentHash({
    title,
    blocks: blocks.map(({ text, source }) => ({
      text: `${text}\u001f${source?.documentId ?? source?.url ?? ''}`,
    })),
  });
}
