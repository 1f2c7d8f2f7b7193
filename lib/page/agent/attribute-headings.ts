/** Headings that tell something of a thing instead of naming it: “Item number: 4711” on every product of a list. */
import type { RawBlock } from './raw-block';

/** As many with one label tell the same of several things. */
const leastAlike = 4;

const labelled = /^(\p{L}[^:：.!?]{0,29})[:：]\s*\S/u;

/** The headings of which several of one level begin with the same label. */
export function attributeHeadings(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const headings = blocks.filter(({ kind, text }) => kind === 'heading' && labelled.test(text));
  const alike = Map.groupBy(
    headings,
    ({ level, text }) => `${level} ${labelled.exec(text)?.[1] ?? ''}`,
  );
  return new Set([...alike.values()].filter(({ length }) => length >= leastAlike).flat());
}
