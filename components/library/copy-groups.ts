import type { Block, Quote } from '@/lib/protocol/page';

/** A stretch of one block, to be marked. */
export interface Mark {
  start: number;
  end: number;
}

/** Blocks that are set together: the items of a list, the rows of a table; any other block alone. */
export interface CopyGroup {
  kind: Block['kind'];
  blocks: Block[];
  /** Of a heading: 3–6, one deeper than the one above at most. */
  level: number;
  /** Number of the page that begins here, in documents that have pages. */
  page: number | null;
}

/** The title of the document is the heading above all of its own. */
const firstLevel = 3;

/** Cuts a document into what is drawn together. The heading that only repeats the title is left out. */
export function copyGroups(blocks: readonly Block[], title: string): CopyGroup[] {
  const groups: CopyGroup[] = [];
  const outline: number[] = [];
  let page: number | null = null;
  for (const [index, block] of blocks.entries()) {
    const turned = block.page !== undefined && block.page !== page ? block.page : null;
    page = block.page ?? page;
    if (index === 0 && block.kind === 'heading' && block.text === title) continue;
    const last = groups.at(-1);
    const joins = block.kind === 'list-item' || block.kind === 'table-row';
    if (joins && last?.kind === block.kind && turned === null) {
      last.blocks.push(block);
      continue;
    }
    const level = block.kind === 'heading' ? levelOf(block.level ?? 2, outline) : 0;
    groups.push({ kind: block.kind, blocks: [block], level, page: turned });
  }
  return groups;
}

/** Levels on pages leave some out; here each is one below the heading it stands under. */
function levelOf(own: number, outline: number[]): number {
  while (outline.length > 0 && (outline.at(-1) ?? 0) >= own) outline.pop();
  outline.push(own);
  return Math.min(6, firstLevel + outline.length - 1);
}

/** Where a quotation stands in its block; also where the block's text was shifted since it was taken. */
export function markOf(block: Block, quote: Quote | null): Mark | null {
  if (quote?.blockId !== block.id) return null;
  const { start, end, text } = quote;
  if (block.text.slice(start, end) === text) return { start, end };
  const found = block.text.indexOf(text);
  return found < 0 ? null : { start: found, end: found + text.length };
}

const separator = ' | ';

/** The cells of a table row, with the part of the mark that falls into each. */
export function cellsOf(text: string, mark: Mark | null): { text: string; mark: Mark | null }[] {
  let offset = 0;
  return text.split(separator).map((cell) => {
    const start = Math.max(0, (mark?.start ?? 0) - offset);
    const end = Math.min(cell.length, (mark?.end ?? 0) - offset);
    offset += cell.length + separator.length;
    return { text: cell, mark: mark && end > start ? { start, end } : null };
  });
}

const bullet = /^(?:[•⁃◦▪‣·–-]|\(?\d{1,2}[.)]|[a-z]\))\s/u;

/** Whether an item begins with a bullet or number of its own, as those of PDFs do. */
export function hasBullet(text: string): boolean {
  return bullet.test(text);
}
