import { isUnspaced } from '@/lib/text/words';
import type { Fragment } from './fragments';

/** Text on one line without a wide gap: a line of a column, or the cell of a table. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
  readonly rtl: boolean;
}

/** Segments on one line, from left to right. */
export type Row = readonly Segment[];

/** Letters stand on one line although raised or lowered by this share of its size; small ones, notes and exponents, by more. */
const raised = 0.36;
const raisedSmall = 0.6;
const small = 0.85;
/** Gaps in shares of the letter size: wider than a letter's own spacing is a space, wider than any space is a border. */
const wordGap = 0.13;
const segmentGap = 1.1;

/** Puts the fragments of a page into rows from top to bottom. */
export function toRows(fragments: readonly Fragment[]): Row[] {
  return cluster(fragments).map(toSegments);
}

type Placed = Pick<Segment, 'x0' | 'x1' | 'baseline' | 'size'>;

/** Groups what stands on one line, from top to bottom. */
export function cluster<Item extends Placed>(items: readonly Item[]): Item[][] {
  const rows: { baseline: number; size: number; items: Item[] }[] = [];
  // The largest letters first: they say where the line is.
  const ordered = items.toSorted(
    (a, b) => b.size - a.size || a.baseline - b.baseline || a.x0 - b.x0,
  );
  for (const item of ordered) {
    const near = rows.find((row) => {
      const distance = Math.abs(row.baseline - item.baseline) / Math.max(row.size, item.size);
      if (distance < raised) return true;
      return distance < raisedSmall && item.size < small * row.size && touches(item, row.items);
    });
    if (near) near.items.push(item);
    else rows.push({ baseline: item.baseline, size: item.size, items: [item] });
  }
  return rows.toSorted((a, b) => a.baseline - b.baseline).map((row) => row.items);
}

/** Follows or precedes another without a space, as a note does. */
function touches(item: Placed, others: readonly Placed[]): boolean {
  const reach = item.size / 2;
  return others.some(
    ({ x0, x1 }) => Math.abs(item.x0 - x1) < reach || Math.abs(x0 - item.x1) < reach,
  );
}

function toSegments(row: readonly Fragment[]): Segment[] {
  const size = Math.max(...row.map((fragment) => fragment.size));
  const segments: Fragment[][] = [];
  for (const fragment of row.toSorted((a, b) => a.x0 - b.x0)) {
    const open = segments.at(-1);
    const end = open ? Math.max(...open.map(({ x1 }) => x1)) : 0;
    if (open && fragment.x0 - end < segmentGap * size) open.push(fragment);
    else segments.push([fragment]);
  }
  return segments.map(toSegment);
}

function toSegment(parts: readonly Fragment[]): Segment {
  const letters = (of: readonly Fragment[]): number =>
    of.reduce((sum, { text }) => sum + text.length, 0);
  const rtl = letters(parts.filter((part) => part.rtl)) > letters(parts) / 2;
  const main = parts.reduce((most, part) => (part.text.length > most.text.length ? part : most));
  return {
    text: joinFragments(rtl ? parts.toReversed() : parts),
    x0: Math.min(...parts.map(({ x0 }) => x0)),
    x1: Math.max(...parts.map(({ x1 }) => x1)),
    baseline: main.baseline,
    size: main.size,
    font: mainFont(parts),
    rtl,
  };
}

function mainFont(parts: readonly Fragment[]): string {
  const letters = new Map<string, number>();
  for (const { font, text } of parts) letters.set(font, (letters.get(font) ?? 0) + text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

/** Joins in reading order; spaces where they were drawn, or where there is room for one. */
function joinFragments(parts: readonly Fragment[]): string {
  let text = '';
  let before: Fragment | null = null;
  for (const part of parts) {
    if (before && needsSpace(before, part)) text += ' ';
    text += part.text;
    before = part;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function needsSpace(before: Fragment, part: Fragment): boolean {
  if (isUnspaced(before.text.slice(-1)) && isUnspaced(part.text.slice(0, 1))) return false;
  const gap = before.rtl && part.x0 < before.x0 ? before.x0 - part.x1 : part.x0 - before.x1;
  return before.spaceAfter || gap > wordGap * Math.max(before.size, part.size);
}
