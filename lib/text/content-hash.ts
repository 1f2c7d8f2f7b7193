/** SHA-256 (hex) over title and block texts: the identity of what was read. */
export async function contentHash({
  title,
  blocks,
}: {
  title: string;
  blocks: readonly { text: string }[];
}): Promise<string> {
  // Unit separators keep block borders part of the identity; texts never contain them.
  const text = [title, ...blocks.map((block) => block.text)].join('\u001f');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
