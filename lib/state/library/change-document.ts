import type { HostClient } from '@/lib/protocol/host-api';
import type { SavedDocument } from '@/lib/protocol/library';

/** What a reader made of what was on screen. */
export interface ShownChange {
  tags?: readonly string[];
  note?: string;
}

/**
 * Changes a document as it was on screen. Of tags only the difference is told: another view may be changing them, too.
 * @throws Failure `document-gone`, `storage-*`
 */
export async function changeDocument(
  host: HostClient,
  { id, tags: before }: Pick<SavedDocument, 'id' | 'tags'>,
  { tags, note }: ShownChange,
): Promise<void> {
  await host.request('library.update', {
    id,
    note,
    tags: tags && {
      added: tags.filter((tag) => !before.includes(tag)),
      removed: before.filter((tag) => !tags.includes(tag)),
    },
  });
}
