import type { Block, PageDocument } from '@/lib/protocol/page';

/** How much around a passage is read, in UTF-16 units before and after: about a paragraph each way. */
const reach = 700;

/** Blocks that say little without the first of their kind: column names, the entry that begins a list. */
const runs = new Set<Block['kind']>(['table-row', 'list-item']);

/**
 * The blocks to read around passages that were found: each with its neighbours in the same section, a table row with
 * the first row of its table, a list entry with what leads into its list.
 *
 * @param found Block ids of the page.
 * @returns Block ids in the order of the page.
 */
export function blocksAround(page: PageDocument, found: readonly number[]): number[] {
  const positions = new Map(page.blocks.map(({ id }, at) => [id, at]));
  const chosen = new Set<number>();
  for (const id of found) {
    const at = positions.get(id);
    if (at === undefined) continue;
    chosen.add(at);
    for (const step of [-1, 1]) extend(page.blocks, at, step, chosen);
    const lead = leadOf(page.blocks, at);
    if (lead !== null) chosen.add(lead);
  }
  return [...chosen].toSorted((a, b) => a - b).flatMap((at) => page.blocks[at]?.id ?? []);
}

/** The first blocks of a page that hold so many words: what it begins with. */
export function openingBlocks(
  page: PageDocument,
  words: number,
  count: (text: string) => number,
): number[] {
  const ids: number[] = [];
  let sum = 0;
  for (const { id, kind, text } of page.blocks) {
    if (kind === 'heading') continue;
    if (sum >= words) break;
    ids.push(id);
    sum += count(text);
  }
  return ids;
}

function extend(blocks: readonly Block[], from: number, step: number, chosen: Set<number>): void {
  let length = 0;
  for (let at = from + step; ; at += step) {
    const block = blocks[at];
    if (!block || !sameSection(block, blocks[from])) return;
    length += block.text.length;
    if (length > reach) return;
    chosen.add(at);
  }
}

/** Where the run of rows or entries begins that a block stands in: its first row, or what stands before the list. */
function leadOf(blocks: readonly Block[], at: number): number | null {
  const kind = blocks[at]?.kind;
  if (kind === undefined || !runs.has(kind)) return null;
  let first = at;
  while (blocks[first - 1]?.kind === kind) first--;
  const before = blocks[first - 1];
  const leads = kind === 'list-item' && before?.kind === 'paragraph';
  return leads ? first - 1 : first;
}

function sameSection(block: Block, other: Block | undefined): boolean {
  return (
    block.kind !== 'heading' &&
    other !== undefined &&
    block.headings.length === other.headings.length &&
    block.headings.every((heading, depth) => heading === other.headings[depth])
  );
}
