/** Larger files would fill the memory, in bytes. */
export const largestFile = 500 * 2 ** 20;

/** Longest document in characters: well within a message of 64 MiB, and more than any of our indexes needs. */
const longestDocument = 8_000_000;

/** The blocks that fit into one document: from the beginning, at least one. */
export function withinLimit<Block extends { readonly text: string }>(
  blocks: readonly Block[],
): readonly Block[] {
  let characters = 0;
  const end = blocks.findIndex(({ text }) => (characters += text.length) > longestDocument);
  return end < 0 ? blocks : blocks.slice(0, Math.max(end, 1));
}
