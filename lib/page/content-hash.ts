import type { PageSnapshot } from '@/lib/protocol/page';

/** SHA-256 (hex) over title and block texts: the identity of what was read. */
export async function contentHash({
  title,
  blocks,
}: Pick<PageSnapshot, 'title' | 'blocks'>): Promise<string> {
  // Unit separators keep block borders part of the identity; texts never contain them.
  const text = [title, ...blocks.map((block) => block.text)].join('\u001f');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}
