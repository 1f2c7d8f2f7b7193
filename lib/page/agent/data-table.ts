import { personLinks } from './person-links';
import type { RawBlock } from './raw-block';
import { holdsPosts } from './table-posts';

/** How many rows are looked at; a table shows what it is at its top. */
const sampleRows = 12;
/** Cells of data are short; posts and page layouts in tables are not (mean characters per cell). */
const longestMeanCell = 160;
const longestCell = 900;
/** Of a post, in characters. */
const shortestPost = 60;

/** Whether a table holds data to be read row by row, rather than laying out the page. */
export function isDataTable(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table, h1, h2, article, section, form, pre')) return false;
  let cells = 0;
  let characters = 0;
  let widest = 0;
  let rows = 0;
  for (const row of table.rows) {
    if (++rows > sampleRows) break;
    widest = Math.max(widest, [...row.cells].filter(saysSomething).length);
    for (const cell of row.cells) {
      const { length } = (cell.textContent ?? '').trim();
      if (length > longestCell || cell.querySelectorAll('p, li').length > 6) return false;
      cells++;
      characters += length;
    }
  }
  return widest > 1 && characters / cells < longestMeanCell && !laysOutPosts(table);
}

/** Holds posts, or what belongs to one: its date, its buttons and its text. */
function laysOutPosts(table: HTMLTableElement): boolean {
  if (holdsPosts(table) || holdsLinkedPosts(table)) return true;
  const outer = table.parentElement?.closest('table');
  return outer !== null && outer !== undefined && holdsPosts(outer) && !table.querySelector('th');
}

/** Rows that each name a person and then let them speak are posts, as older forums lay them out. */
function holdsLinkedPosts(table: HTMLTableElement): boolean {
  const rows = [...table.rows].slice(0, sampleRows);
  const posts = rows.filter(
    (row) =>
      row.querySelector(personLinks) !== null &&
      [...row.cells].some((cell) => (cell.textContent ?? '').trim().length > shortestPost),
  );
  return posts.length > 1 && posts.length >= rows.length / 2;
}

function saysSomething(cell: Element): boolean {
  return (cell.textContent ?? '').trim() !== '';
}

/** What holds the rows of a table made of other elements: the one that says so, or the one around the row. */
export function gridOf(row: Element): Element | null {
  return row.closest('[role="table"], [role="grid"], [role="treegrid"]') ?? row.parentElement;
}

const cellRoles = '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
/** Cells of data in other elements are short: columns of a layout are not (mean characters per cell). */
const longestGridCell = 60;

/** The same of a table made of other elements: rows of data have as many cells as each other, and several. */
export function isDataGrid(grid: Element): boolean {
  if (grid.querySelector('table, h1, h2, article, section, form, pre')) return false;
  const told = [...grid.querySelectorAll('[role="row"]')].slice(0, sampleRows);
  const rows =
    told.length > 0
      ? told.map((row) => [...row.querySelectorAll(cellRoles)])
      : [...grid.children].slice(0, sampleRows).map((row) => [...row.children]);
  const cells = rows.flat();
  const characters = cells.reduce((sum, cell) => sum + (cell.textContent ?? '').trim().length, 0);
  return (
    rows.length > 1 &&
    rows.every((row) => row.length === rows[0]?.length) &&
    rows.some((row) => row.filter(saysSomething).length > 1) &&
    characters / cells.length < longestGridCell
  );
}

/** Whether a row begins a table right behind a row of another. */
export function startsTable(block: RawBlock, before: RawBlock | undefined): boolean {
  if (block.kind !== 'table-row' || before?.kind !== 'table-row') return false;
  return tableAround(block) !== tableAround(before);
}

function tableAround({ scope }: RawBlock): Element | null {
  for (let row: RawBlock['scope'] | null = scope; row; row = row.parent) {
    if (row.name === 'tr') return row.element.closest('table');
    if (row.display === 'table-row' || row.element.getAttribute('role') === 'row')
      return gridOf(row.element);
  }
  return null;
}
