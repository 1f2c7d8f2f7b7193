import { daysNamed } from '@/lib/text/weekdays';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import { cellsOf, tablesOf } from './table-header';

/** How much of its names one table must share with another to tell the same of something else. */
const leastShared = 0.5;

/** A table with the names of its columns or rows, and what each heading above it says. */
interface NamedTable {
  names: ReadonlySet<string>;
  headings: readonly string[];
  said: readonly ReadonlySet<string>[];
}

/**
 * Whether a sentence stands below a heading that tells its table from others of the same form, where a question names one
 * of those: the timetable of Saturdays does not answer for Sundays, nor the results of one team for another.
 */
export function belowOtherTable(
  prepared: AnalyzedPage,
  question: string,
): (sentence: PageSentence) => boolean {
  const tables = namedTables(prepared);
  const asked = saidBy(prepared, question);
  const others = new Set<string>();
  for (const table of tables) {
    const parallel = tables.filter((other) => other !== table && areParallel(table, other));
    const isOther = table.headings.some((heading, depth) => {
      const rivals = parallel.filter((other) => (other.headings[depth] ?? heading) !== heading);
      const own = table.said[depth] ?? new Set();
      return rivals.some(({ said }) => {
        const theirs = said[depth] ?? new Set();
        return (
          !asked.isDisjointFrom(theirs.difference(own)) &&
          asked.isDisjointFrom(own.difference(theirs))
        );
      });
    });
    if (isOther) others.add(trailOf(table.headings));
  }
  if (others.size === 0) return () => false;
  return ({ headings }) => others.has(trailOf(headings));
}

function namedTables(prepared: AnalyzedPage): NamedTable[] {
  const { sentences } = prepared;
  const headers = prepared.tableHeaders();
  return tablesOf(sentences).flatMap((rows) => {
    const [first, second] = rows;
    if (!first || first.headings.length === 0) return [];
    const hasHeader = second !== undefined && headers[second.index] === first;
    const names = hasHeader ? cellsOf(first) : rows.map((row) => cellsOf(row)[0] ?? '');
    const { headings } = first;
    const said = headings.map((heading) => saidBy(prepared, heading));
    return [{ names: new Set(names), headings, said }];
  });
}

function areParallel({ names: one }: NamedTable, { names: other }: NamedTable): boolean {
  const shared = one.intersection(other).size;
  return shared > 1 && shared >= leastShared * Math.min(one.size, other.size);
}

/** Stems, with the days that are meant. */
function saidBy({ reader, language }: AnalyzedPage, text: string): Set<string> {
  return new Set([...reader.stems(text), ...[...daysNamed(text, language)].map(reader.stem)]);
}

function trailOf(headings: readonly string[]): string {
  return headings.join('\n');
}
