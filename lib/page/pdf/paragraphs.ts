import type { Flow } from './columns';
import { endsSentence, joinLines } from './join-lines';
import { median } from './measure';
import type { Row, Segment } from './segments';

/** A block as its lines show it, before the document as a whole says what is a heading. */
export interface Draft {
  kind: 'paragraph' | 'list-item' | 'table-row';
  text: string;
  readonly page: number;
  readonly size: number;
  readonly font: string;
  lines: number;
  /** Its last line reaches the edge of its column, so it may go on in the next. */
  open: boolean;
}

/** One line of a column. */
interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  readonly cells: Row;
}

const bullet = /^(?:[•◦▪‣⁃·∙●○■□–—*-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\[\d{1,3}\])\s+(?=\S)/u;
const dots = /\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*/g;
/** In letter sizes: the least gap between cells, how exactly they stand under each other, the least indent. */
const cellGap = 1.5;
const aligned = 0.8;
const indent = 0.7;

/** Cuts a column into blocks. `known`: the words of the document. */
export function toDrafts(flow: Flow, page: number, known: ReadonlySet<string>): Draft[] {
  const lines = flow.rows.map(toLine);
  const leading = usualLeading(lines);
  const right = edge(lines, flow);
  const drafts: Draft[] = [];
  let hanging = false;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const draft = drafts.at(-1);
    const row = isTableRow(line, before, lines[index + 1]);
    const entry = bullet.test(line.text);
    const starts =
      !draft ||
      !before ||
      row ||
      draft.kind === 'table-row' ||
      entry ||
      breaks(before, line, leading) ||
      (draft.kind === 'list-item'
        ? hanging &&
          starting(line) <= starting(firstOf(lines, index, draft)) + indent * 0.5 * line.size
        : indents(before, line, flow, right) || endsShort(before, flow, right));
    if (starts) {
      const kind = row ? 'table-row' : entry ? 'list-item' : 'paragraph';
      drafts.push(newDraft(kind, line, page));
      hanging = false;
    } else {
      hanging ||= starting(line) > starting(before) + indent * 0.5 * line.size;
      draft.text = joinLines(draft.text, line.text, known);
      draft.lines++;
    }
    const current = drafts.at(-1);
    if (current) current.open = !row && reachesEdge(line, flow, right) && !endsSentence(line.text);
  });
  return drafts;
}

function newDraft(kind: Draft['kind'], line: Line, page: number): Draft {
  const { size, font } = line;
  const text = kind === 'table-row' ? line.cells.map((cell) => cell.text).join(' | ') : line.text;
  return { kind, text, page, size, font, lines: 1, open: false };
}

function toLine(cells: Row): Line {
  const main = cells.reduce((most, cell) => (cell.text.length > most.text.length ? cell : most));
  const ordered = main.rtl ? cells.toReversed() : cells;
  return {
    text: ordered
      .map(({ text }) => text)
      .join(' ')
      .replace(dots, ' '),
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    rtl: main.rtl,
    cells: ordered,
  };
}

/** Where a line begins, growing in the direction of reading. */
function starting({ rtl, x0, x1 }: Line): number {
  return rtl ? -x1 : x0;
}

function firstOf(lines: readonly Line[], index: number, draft: Draft): Line {
  return lines[index - draft.lines] ?? (lines[index] as Line);
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index] as Line;
    const step = line.baseline - before.baseline;
    return Math.abs(line.size - before.size) < 0.5 && step < 3 * line.size ? [step] : [];
  });
  // The lower half: gaps between paragraphs are not what is looked for.
  return steps.length > 0
    ? median(steps.toSorted((a, b) => a - b).slice(0, Math.ceil(steps.length * 0.8)))
    : 0;
}

/** Where full lines end: few stick out, and the last lines of paragraphs end before. */
function edge(lines: readonly Line[], flow: Flow): number {
  const rtl = lines.filter((line) => line.rtl).length > lines.length / 2;
  const ends = lines.map(({ x0, x1 }) => (rtl ? -x0 : x1)).toSorted((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.85)] ?? flow.right;
}

function breaks(before: Line, line: Line, leading: number): boolean {
  const step = line.baseline - before.baseline;
  const size = Math.max(before.size, line.size);
  if (step > Math.max(1.4 * leading, 1.35 * size) || step > 2.4 * size) return true;
  if (Math.abs(line.size - before.size) > 0.08 * size) return true;
  // A line in another font on its own is a heading; in running text fonts change within lines.
  return line.font !== before.font && (isBrief(before) || isBrief(line));
}

function isBrief(line: Line): boolean {
  return line.x1 - line.x0 < 22 * line.size && line.text.length < 60 && !endsSentence(line.text);
}

function indents(before: Line, line: Line, flow: Flow, right: number): boolean {
  const column = line.rtl ? -flow.right : flow.left;
  const inwards = (starting(line) - column) / line.size;
  const beforeInwards = (starting(before) - column) / line.size;
  return (
    inwards > indent &&
    inwards < 6 &&
    beforeInwards < indent / 2 &&
    (reachesEdge(before, flow, right) || endsSentence(before.text))
  );
}

function endsShort(before: Line, flow: Flow, right: number): boolean {
  return endsSentence(before.text) && !reachesEdge(before, flow, right);
}

function reachesEdge(line: Line, flow: Flow, right: number): boolean {
  const end = line.rtl ? -line.x0 : line.x1;
  return right - end < 0.15 * (flow.right - flow.left);
}

/** Cells stand under or above other cells. */
function isTableRow(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (!hasCells(line)) return false;
  return [before, after].some(
    (other) => other !== undefined && hasCells(other) && areAligned(line, other),
  );
}

function hasCells({ cells, size }: Line): boolean {
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return next !== undefined && Math.max(next.x0 - cell.x1, cell.x0 - next.x1) > cellGap * size;
  });
}

function areAligned(line: Line, other: Line): boolean {
  if (Math.abs(other.baseline - line.baseline) > 4 * line.size) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < aligned * line.size;
  const meets = (a: Segment, b: Segment): boolean =>
    near(a.x0, b.x0) || near(a.x1, b.x1) || near(a.x0 + a.x1, b.x0 + b.x1);
  const count = line.cells.filter((cell) => other.cells.some((cell2) => meets(cell, cell2))).length;
  return count >= 2;
}
