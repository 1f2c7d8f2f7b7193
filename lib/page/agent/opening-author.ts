import type { RawBlock } from './raw-block';

/** More is an article above its comments (words). */
const longestPost = 500;

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
  const words = blocks.slice(name, first).reduce((sum, block) => sum + block.words, 0);
  if (name < 0 || words > longestPost) return [...authors];
  return authors.map(
    (author, at) => author ?? (at > name && at < first ? blocks[name]?.text : null) ?? null,
  );
}
