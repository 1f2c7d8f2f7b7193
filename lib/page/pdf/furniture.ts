import type { Row } from './segments';

/** Rows from the top and from the bottom of a page that are looked at. */
const reach = 3;
/** On how many pages, and on what share of them, something stands before it counts as repeated. Left and right pages may differ. */
const leastPages = 3;
const leastShare = 0.3;
/** Chapters have headers of their own: nobody writes the same line to the same place this often. */
const enoughPages = 5;
/** How far the same header may stand from where it stood before, in points. */
const drift = 4;

export interface PageRows {
  readonly number: number;
  readonly rows: readonly Row[];
}

/** Nothing but the number of the page, perhaps with a word before it and the number of pages after it. */
const bareNumber = /^[-–— ]*(?:\p{L}+\.? )?§-?\d+(?: \S+ [§\d-]+)?[-–— ]*$/u;

interface Place {
  readonly page: number;
  readonly row: Row;
  readonly baseline: number;
}

/** The running headers, footers and page numbers of a document. */
export function findFurniture(pages: readonly PageRows[]): Set<Row> {
  const places = new Map<string, Place[]>();
  for (const { number, rows } of pages) {
    for (const row of new Set([...rows.slice(0, reach), ...rows.slice(-reach)])) {
      const place = { page: number, row, baseline: row[0]?.baseline ?? 0 };
      for (const key of keysOf(row, number)) {
        const known = places.get(key);
        if (known) known.push(place);
        else places.set(key, [place]);
      }
    }
  }
  const least = Math.min(enoughPages, Math.max(leastPages, pages.length * leastShare));
  const found = new Set<Row>();
  for (const [key, alike] of places) {
    // Few pages: only their numbers can be told from what is said twice.
    const enough = bareNumber.test(key) ? 2 : key.includes('§') ? leastPages : least;
    for (const row of repeated(alike, enough)) found.add(row);
  }
  return found;
}

/** Those of a text's places that lie at the same height on enough pages. */
function repeated(places: readonly Place[], enough: number): Row[] {
  const sorted = places.toSorted((a, b) => a.baseline - b.baseline);
  const rows: Row[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    const [last, next] = [sorted[end - 1], sorted[end]];
    if (last && next && next.baseline - last.baseline <= drift) continue;
    const group = sorted.slice(start, end);
    if (new Set(group.map(({ page }) => page)).size >= enough)
      rows.push(...group.map(({ row }) => row));
    start = end;
  }
  return rows;
}

/** What a row says as it stands, and with the page's number replaced by its distance from the page's place in the file. */
function keysOf(row: Row, page: number): Set<string> {
  const text = row
    .map((segment) => segment.text)
    .join(' ')
    .toLowerCase();
  const relative = text
    .replace(/\d+/, (digits) => `§${Number(digits) - page}`)
    .replace(/^[ivxlc]{1,7}(?= |$)|(?<= )[ivxlc]{1,7}$/, '§0');
  const fromEnd = text.replace(/\d+(?=\D*$)/, (digits) => `§${Number(digits) - page}`);
  return new Set([text, relative, fromEnd]);
}
