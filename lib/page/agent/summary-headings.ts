/** Lists of questions that fold: a summary names what opens below it, as a heading does. */
import { isWithin } from './groups';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** What follows a single one (“Show the code”) is no part of it. */
const least = 2;
/** Longer ones tell something themselves (words). */
const longest = 25;

/** Makes headings of the summaries that name what stands below them. */
export function headSummaries(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const naming = new Set(blocks.filter((block, at) => names(block, blocks[at + 1])));
  if (naming.size < least) return blocks;
  let above = 1;
  return blocks.map((block) => {
    if (block.kind === 'heading') above = block.level;
    return naming.has(block) ? { ...block, kind: 'heading', level: Math.min(6, above + 1) } : block;
  });
}

/** Whether a block is all of a summary, and the next one opens with it. */
function names(block: RawBlock, next: RawBlock | undefined): boolean {
  const summary =
    block.kind === 'paragraph' && block.words <= longest && summaryAround(block.scope);
  return (
    summary &&
    next !== undefined &&
    next.kind !== 'heading' &&
    !isWithin(next.scope, summary) &&
    isWithin(next.scope, summary.parent)
  );
}

function summaryAround(from: Scope): Scope | false {
  let scope: Scope | null = from;
  while (scope && scope.name !== 'summary') scope = scope.parent;
  return scope?.parent?.name === 'details' && scope;
}
