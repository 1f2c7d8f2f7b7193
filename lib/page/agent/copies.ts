import type { RawBlock } from './raw-block';

/** Shorter texts may be repeated for a reason: an answer, a label (words). */
const leastWords = 8;
/** A quotation shows what is answered; lines of code and rows are alike by nature. */
const repeatable = new Set<RawBlock['kind']>(['quote', 'code', 'table-row']);

/**
 * Leaves out of what is kept texts that were there before, word by word: pages carry their text once for wide screens
 * and once for narrow ones, and slides that go round carry theirs twice.
 *
 * @param isProse Laws and manuals say the same below several headings: a text alone that is there below another one stays.
 */
export function withoutCopies(
  blocks: readonly Pick<RawBlock, 'kind' | 'text' | 'words'>[],
  content: readonly boolean[],
  isProse: boolean,
): boolean[] {
  const headings = new Map<string, Set<string>>();
  const repeats = blocks.map(() => false);
  const belowOther = blocks.map(() => false);
  let heading = '';
  for (const [index, { kind, text, words }] of blocks.entries()) {
    if (kind === 'heading') heading = text;
    if (!content[index] || words < leastWords || repeatable.has(kind)) continue;
    const known = headings.get(text);
    repeats[index] = known !== undefined;
    belowOther[index] = isProse && kind !== 'heading' && known?.has(heading) === false;
    if (known) known.add(heading);
    else headings.set(text, new Set([heading]));
  }
  const kept = blocks.flatMap((_, index) => (content[index] ? [index] : []));
  const alone = new Set(
    kept.filter((_, at) => [at - 1, at + 1].every((beside) => !repeats[kept[beside] ?? -1])),
  );
  return blocks.map(
    (_, index) =>
      content[index] === true &&
      (!repeats[index] || (belowOther[index] === true && alone.has(index))),
  );
}
