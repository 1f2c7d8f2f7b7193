import type { Nodes, Parents, Table, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A paragraph, list item or table cell as people read it, with the way back to the Markdown source. */
export interface MarkdownUnit {
  kind: 'prose' | 'cell';
  text: string;
  /** Source offset of each UTF-16 unit of the text, and of its end. */
  starts: number[];
  ends: number[];
  /** What a cell is about: the first cell of its row. Empty elsewhere. */
  label: string;
}

/** The parts of an answer that can state something: not headings, code, formulas or raw HTML. */
export function markdownUnits(markdown: string): MarkdownUnit[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return [...unitsOf(tree, markdown)];
}

function* unitsOf(node: Nodes, source: string): Generator<MarkdownUnit> {
  if (node.type === 'heading') return;
  if (node.type === 'table') yield* cellsOf(node, source);
  else if (node.type === 'paragraph') yield readUnit(node, source, 'prose', '');
  else if ('children' in node) for (const child of node.children) yield* unitsOf(child, source);
}

/** The cells below the head; the first column only names its row. */
function* cellsOf(table: Table, source: string): Generator<MarkdownUnit> {
  for (const row of table.children.slice(1)) yield* cellsOfRow(row, source);
}

function* cellsOfRow(row: TableRow, source: string): Generator<MarkdownUnit> {
  const [first, ...others] = row.children;
  if (first === undefined) return;
  const label = readUnit(first, source, 'cell', '').text;
  for (const cell of others) yield readUnit(cell, source, 'cell', label);
}

function readUnit(
  node: Parents,
  source: string,
  kind: MarkdownUnit['kind'],
  label: string,
): MarkdownUnit {
  const unit: MarkdownUnit = { kind, text: '', starts: [], ends: [], label };
  readInline(node, source, unit);
  return unit;
}

function readInline(node: Nodes, source: string, unit: MarkdownUnit): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type === 'text') append(unit, node.value, source, start, end);
  else if (node.type === 'inlineCode')
    append(unit, node.value, source, afterBackticks(source, start), end);
  else if (node.type === 'break') appendAt(unit, ' ', start, end);
  else if ('children' in node) for (const child of node.children) readInline(child, source, unit);
}

/** Walks value and source side by side: the source may hold escapes, character references and indentation besides. */
function append(
  unit: MarkdownUnit,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index];
    while (
      at < end - 1 &&
      source[at] !== wanted &&
      (source[at] === '\\' || /\s/.test(source[at] ?? ''))
    )
      at++;
    const length = referenceLength(value, index, source, at);
    appendAt(unit, wanted ?? '', at, Math.min(end, at + length));
    at = Math.min(end, at + length);
  }
}

/** Length in the source of one character of the value: more than 1 for `&amp;` and the like. */
function referenceLength(value: string, index: number, source: string, at: number): number {
  if (source[at] !== '&') return 1;
  const reference = /^&#?\w{1,32};/.exec(source.slice(at, at + 36))?.[0];
  // Names that mean nothing stay as they are.
  return reference === undefined || value.startsWith(reference, index) ? 1 : reference.length;
}

function appendAt(unit: MarkdownUnit, character: string, start: number, end: number): void {
  unit.text += character;
  unit.starts.push(start);
  unit.ends.push(end);
}

function afterBackticks(source: string, start: number): number {
  let at = start;
  while (source[at] === '`') at++;
  return at;
}
