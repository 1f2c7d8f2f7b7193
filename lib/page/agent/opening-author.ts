import type { RawBlock } from './raw-block';

/**
 * Authors with that of the post which the others answer, where it stands as a heading or in a line of its own: it looks unlike
 * theirs, and has the name of somebody who writes below it, too.
 *
 * @param authors Of each block, or null.
 */
export function withOpeningAuthor(
  blocks: readonly RawBlock[],
  authors: readonly (string | null)[],
): (string | null)[] {
  const known = new Set(authors);
  const first = authors.findIndex((author) => author !== null);
  const name = blocks.slice(0, Math.max(0, first)).findLastIndex(({ text }) => known.has(text));
  if (name < 0) return [...authors];
  return authors.map(
    (author, at) => author ?? (at > name && at < first ? blocks[name]?.text : null) ?? null,
  );
}
