import type { RawBlock } from './raw-block';

/** Shorter texts may be repeated for a reason: an answer, a label (words). */
const leastWords = 8;
/** A quotation shows what is answered; lines of code and rows are alike by nature. */
const repeatable = new Set<RawBlock['kind']>(['quote', 'code', 'table-row']);

/**
 * Leaves out of what is kept texts that were there before, word by word: pages carry their text once for wide screens
 * and once for narrow ones, and slides that go round carry theirs twice.
 */
export function withoutCopies(
  blocks: readonly Pick<RawBlock, 'kind' | 'text' | 'words'>[],
  content: readonly boolean[],
): boolean[] {
  const seen = new Set<string>();
  return blocks.map(({ kind, text, words }, index) => {
    if (!content[index] || words < leastWords || repeatable.has(kind))
      return content[index] === true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}
