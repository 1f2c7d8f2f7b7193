import { collapse } from './pieces';

/** What a row says that stands in other rows. */
export interface SpannedRow {
  /** The row is said with the one below it: the upper names of columns. */
  isAbove: boolean;
  /** What comes before the text of a cell. */
  before: ReadonlyMap<Element, string>;
  /** What comes after the last cell. */
  after: string;
}

/** Longer ones are said once (UTF-16 units). */
const longestRepeated = 120;
const longestPart = 60;
/** Names of columns take no more rows. */
const mostHeaderRows = 4;

interface Carried {
  text: string;
  rows: number;
}

/**
 * Rows of a table as each is to be read alone: what spans several rows is said in each, and names of columns that stand
 * in several rows are put together in the last of them. Null where nothing spans.
 */
export function spansOf(table: HTMLTableElement): Map<Element, SpannedRow> | null {
  if (!table.querySelector('[rowspan], [colspan]')) return null;
  const columns = Math.max(...[...table.rows].map(widthOf));
  const headers = headerRows(table, columns);
  const spans = new Map<Element, SpannedRow>();
  const carried = new Map<number, Carried>();
  const names = new Map<number, string>();
  let part = '';
  const take = (column: number): string | null => {
    const above = carried.get(column);
    if (!above || above.rows === 0) return null;
    above.rows--;
    return above.text;
  };
  for (const [index, row] of [...table.rows].entries()) {
    const isHeader = index < headers;
    const isLast = index === headers - 1;
    const before = new Map<Element, string>();
    const name = index > 0 && !isHeader ? partNamed(row, columns) : null;
    if (name !== null) part = name;
    let column = 0;
    const fromAbove = (): string[] => {
      const texts: string[] = [];
      for (let text = take(column); text !== null; text = take(column)) {
        texts.push(text);
        column++;
      }
      return texts.filter((text) => text !== '');
    };
    for (const cell of row.cells) {
      const lead = fromAbove().map((text) => `${text} | `);
      if (column === 0 && part !== '' && name === null) lead.push(`${part}: `);
      const above = isLast ? names.get(column) : undefined;
      before.set(cell, lead.join('') + (above === undefined ? '' : `${above} `));
      const text = collapse(saidIn(cell));
      const repeated = text.length <= longestRepeated ? text : '';
      for (let across = 0; across < cell.colSpan; across++, column++) {
        const rows = (cell.rowSpan === 0 ? table.rows.length : cell.rowSpan) - 1;
        // Across several columns and rows it is still one thing.
        if (rows > 0) carried.set(column, { text: across === 0 || isHeader ? repeated : '', rows });
        else if (isHeader) names.set(column, [names.get(column) ?? '', repeated].join(' ').trim());
      }
    }
    const after = fromAbove().map((text) => ` | ${text}`);
    spans.set(row, { isAbove: isHeader && !isLast, before, after: after.join('') });
  }
  return spans;
}

const parting = /^(?:br|div|p|li|ul|ol|h[1-6])$/;

/** What a cell says, with gaps between its lines. */
function saidIn(node: Node): string {
  if (!(node instanceof Element))
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  const inside = [...node.childNodes].map(saidIn).join('');
  return parting.test(node.localName) ? ` ${inside} ` : inside;
}

/** A row that names the part of the table below it, across all columns; null of others. */
function partNamed(row: HTMLTableRowElement, columns: number): string | null {
  const [cell] = row.cells;
  if (row.cells.length !== 1 || !cell || columns < 2 || cell.colSpan < columns) return null;
  const name = collapse(cell.textContent ?? '');
  const bold = collapse(cell.querySelector('b, strong')?.textContent ?? '');
  const isName = cell.localName === 'th' || bold === name;
  return isName && name.length <= longestPart ? name : null;
}

function widthOf(row: HTMLTableRowElement): number {
  return [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
}

/** How many rows name the columns; 0 where it is not more than one. */
function headerRows(table: HTMLTableElement, columns: number): number {
  let count = 0;
  for (const row of table.rows) {
    const isHead = row.parentElement?.localName === 'thead';
    const names = isHead || [...row.cells].every(({ localName }) => localName === 'th');
    // Below the names of columns it names the rows that follow.
    const isPart = !isHead && count > 0 && partNamed(row, columns) !== null;
    if (!names || isPart || count === mostHeaderRows) break;
    count++;
  }
  return count > 1 ? count : 0;
}
