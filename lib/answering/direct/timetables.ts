import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { cellsOf, tablesOf } from '@/lib/answering/table-header';

/** A table of stops with the times at which something leaves or reaches them, in the order in which it does. */
export interface Timetable {
  rows: readonly PageSentence[];
  headings: readonly string[];
}

const leastStops = 2;

/** “7:42”, “07.42”, “0742”. */
const time = /^(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?:\s?[ap]\.?m\.?)?$/iu;
/** Not every trip stops everywhere. */
const none = /^[–—|.·-]?$/u;

/** The timetables of a page without a row that names their columns. */
export function timetablesOf({ sentences }: AnalyzedPage): Timetable[] {
  return tablesOf(sentences).flatMap((rows) => {
    const isTimetable = rows.length >= leastStops && rows.every(isStop);
    return isTimetable ? [{ rows, headings: rows[0]?.headings ?? [] }] : [];
  });
}

function isStop(row: PageSentence): boolean {
  const [name = '', ...cells] = cellsOf(row);
  return (
    /\p{L}/u.test(name) &&
    cells.some((cell) => time.test(cell)) &&
    cells.every((cell) => time.test(cell) || none.test(cell))
  );
}
