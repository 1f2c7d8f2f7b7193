import { median } from './measure';
import { cluster, type Row, type Segment } from './segments';

/** Rows that are read one after the other: a column, or a stretch across the whole page. */
export interface Flow {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** Lines on either side, and their usual width in letter sizes, before two stretches of text are columns rather than a table. */
const leastLines = 4;
const leastWidth = 9;
/** The least white between columns, in letter sizes. */
const leastGutter = 0.6;
/** Where other pages of the document have a gutter, a few short lines, such as code or a figure's, are a column too. */
const leastKnownWidth = 3;
/** Pages have no more columns than two to the power of this. */
const deepest = 3;

/** Puts the rows of a page into reading order: columns one after the other, between what runs across them. */
export function toFlows(
  rows: readonly Row[],
  letterSize: number,
  known: readonly number[] = [],
): Flow[] {
  const segments = rows.flat();
  const rtl = segments.filter((segment) => segment.rtl).length > segments.length / 2;
  return split(segments, letterSize, rtl, deepest, known);
}

/** The place of a page's own gutter, or null: what tells of the other pages of its document. */
export function pageGutter(rows: readonly Row[], letterSize: number): number | null {
  return findGutter(rows.flat(), letterSize);
}

function split(
  segments: readonly Segment[],
  em: number,
  rtl: boolean,
  depth: number,
  known: readonly number[] = [],
): Flow[] {
  if (segments.length === 0) return [];
  const gutter = depth > 0 ? (findGutter(segments, em) ?? knownGutter(segments, em, known)) : null;
  if (gutter === null) return [toFlow(segments)];
  return bands(segments, gutter).flatMap(({ across, parts }) => {
    // Nothing left to part at this gutter: other gutters may run through it.
    if (across) return split(parts, em, rtl, depth - 1);
    const left = split(
      parts.filter(({ x0, x1 }) => (x0 + x1) / 2 < gutter),
      em,
      rtl,
      depth - 1,
    );
    const right = split(
      parts.filter(({ x0, x1 }) => (x0 + x1) / 2 >= gutter),
      em,
      rtl,
      depth - 1,
    );
    return rtl ? [...right, ...left] : [...left, ...right];
  });
}

function toFlow(segments: readonly Segment[]): Flow {
  const rows = cluster(segments).map((row) => row.toSorted((a, b) => a.x0 - b.x0));
  return {
    rows,
    left: Math.min(...segments.map(({ x0 }) => x0)),
    right: Math.max(...segments.map(({ x1 }) => x1)),
  };
}

/** Where a strip of white has running text on both sides, at the same height; null where none has. */
function findGutter(segments: readonly Segment[], em: number): number | null {
  const half = (leastGutter / 2) * em;
  const starts = segments.map(({ x0 }) => x0).toSorted((a, b) => a - b);
  const ends = segments.map(({ x1 }) => x1).toSorted((a, b) => a - b);
  let best: { x: number; score: number } | null = null;
  let begun = 0;
  ends.forEach((end, index) => {
    // The last of the lines that end about here stands for them.
    const next = ends[index + 1];
    if (next !== undefined && next - end < 1) return;
    const x = end + half;
    while ((starts[begun] ?? Infinity) < x + half) begun++;
    const [left, right] = [index + 1, segments.length - begun];
    // What it could score at best, without a look at the lines.
    const most = Math.min(left, right) - Math.max(0, begun - left);
    if (left < leastLines || right < leastLines || most <= (best?.score ?? 0)) return;
    const score = judgeGutter(segments, x, em);
    if (score > (best?.score ?? 0)) best = { x, score };
  });
  return (best as { x: number } | null)?.x ?? null;
}

/** A gutter of other pages that parts this one too. */
function knownGutter(
  segments: readonly Segment[],
  em: number,
  known: readonly number[],
): number | null {
  const scores = known.map((x) => judgeGutter(segments, x, em, leastKnownWidth));
  const best = Math.max(0, ...scores);
  return best > 0 ? (known[scores.indexOf(best)] ?? null) : null;
}

function judgeGutter(
  segments: readonly Segment[],
  x: number,
  em: number,
  least = leastWidth,
): number {
  const half = (leastGutter / 2) * em;
  const left: Segment[] = [];
  const right: Segment[] = [];
  let across = 0;
  for (const segment of segments) {
    if (segment.x1 <= x - half + 0.01) left.push(segment);
    else if (segment.x0 >= x + half) right.push(segment);
    else across++;
  }
  const [beside, opposite] = [within(left, right), within(right, left)];
  if (beside.length < leastLines || opposite.length < leastLines) return 0;
  const narrow = Math.min(median(beside.map(widthOf)), median(opposite.map(widthOf)));
  if (narrow < least * em) return 0;
  return Math.min(beside.length, opposite.length) - across;
}

/** Those at the height of the others. */
function within(segments: readonly Segment[], others: readonly Segment[]): Segment[] {
  const top = Math.min(...others.map(({ baseline }) => baseline)) - 2;
  const bottom = Math.max(...others.map(({ baseline }) => baseline)) + 2;
  return segments.filter(({ baseline }) => baseline >= top && baseline <= bottom);
}

function widthOf({ x0, x1 }: Segment): number {
  return x1 - x0;
}

interface Band {
  across: boolean;
  parts: Segment[];
}

/** Cuts a page from top to bottom into what runs across a gutter and what stands beside it. */
function bands(segments: readonly Segment[], gutter: number): Band[] {
  const found: Band[] = [];
  for (const row of cluster(segments)) {
    const open = found.at(-1);
    const across = row.some((segment) => crosses(segment, gutter)) || endsAbove(row, open, gutter);
    if (open?.across === across) open.parts.push(...row);
    else found.push({ across, parts: [...row] });
  }
  return found;
}

/** Runs on well beyond a gutter: lines that are a little too long for their column reach into it. */
function crosses({ x0, x1, size }: Segment, gutter: number): boolean {
  return x0 < gutter - 2 * size && x1 > gutter + 2 * size;
}

/** The short last line of a paragraph that ran across. */
function endsAbove(row: readonly Segment[], open: Band | undefined, gutter: number): boolean {
  const last = open?.across ? open.parts.at(-1) : undefined;
  const [only] = row;
  if (!last || !only || row.length > 1 || only.x0 > gutter) return false;
  const close = only.baseline - last.baseline < 1.45 * Math.max(last.size, only.size);
  return close && Math.abs(only.size - last.size) < 0.5 && last.x1 > gutter && last.x0 < gutter;
}
