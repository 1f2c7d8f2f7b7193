import type { PageDocument } from '@/lib/protocol/page';
import { contentHash } from '@/lib/text/content-hash';

/**
 * The hash of a composed document: the same words from other documents are another composition.
 *
 * @param language In which it is read, where that depends on what is asked.
 */
export function identityOf(
  { title, blocks }: Pick<PageDocument, 'title' | 'blocks'>,
  language = '',
): Promise<string> {
  return contentHash({
    title: title + language,
    blocks: blocks.map(({ text, source }) => ({
      text: `${text}\u001f${source?.documentId ?? source?.url ?? ''}`,
    })),
  });
}
