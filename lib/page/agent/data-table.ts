import { personLinks } from './person-links';

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
    widest = Math.max(widest, row.cells.length);
    for (const cell of row.cells) {
      const { length } = (cell.textContent ?? '').trim();
      if (length > longestCell || cell.querySelectorAll('p, li').length > 6) return false;
      cells++;
      characters += length;
    }
  }
  return widest > 1 && characters / cells < longestMeanCell && !holdsPosts(table);
}

/** Rows that each name a person and then let them speak are posts, as older forums lay them out. */
function holdsPosts(table: HTMLTableElement): boolean {
  const rows = [...table.rows].slice(0, sampleRows);
  const posts = rows.filter(
    (row) =>
      row.querySelector(personLinks) !== null &&
      [...row.cells].some((cell) => (cell.textContent ?? '').trim().length > shortestPost),
  );
  return posts.length > 1 && posts.length >= rows.length / 2;
}
