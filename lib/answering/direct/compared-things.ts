import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { DirectAnswer } from './direct-answer';
import { passageAround } from '@/lib/answering/answer-passage';
import { cellsOf } from '@/lib/answering/table-header';

const compares =
  /(?<!\p{L})(?:differences?|differ|compared?|comparison|versus|vs|unterschied\p{L}*|vergleich\p{L}*|différences?|comparer?|diferencias?|compara\p{L}*|differenz[ae]|confront\p{L}+|diferenças?|verschil|разниц\p{L}+|отлич\p{L}+|الفرق|अंतर)(?!\p{L})|区别|不同|違い/iu;

/** “…, Growth or Scale?” */
const either =
  /(?<!\p{L})(?:or|oder|ou|o|или|أم|या)(?!\p{L})|还是|還是|それとも|(?:と|または).+(?:どちら|どっち)/iu;

/** More rows are not read side by side. */
const mostRows = 24;

/**
 * The rows of a table that compare two or more things a question names together (“What is the difference between Starter and
 * Team?”, “Which has more carriers, Growth or Scale?”): those it names, or all of them, where each thing has a column, its own
 * where it has a row.
 */
export function comparedThings(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const asksForAll = compares.test(question);
  if (!asksForAll && !either.test(question)) return null;
  const { reader, sentences, tableHeaders } = prepared;
  const { stems } = reader;
  const asked = new Set(stems(question));
  const isAsked = (cell: string): boolean => {
    const own = stems(cell);
    return own.length > 0 && own.every((stem) => asked.has(stem));
  };
  const headers = tableHeaders();
  for (const header of new Set(headers)) {
    if (!header) continue;
    const rows = sentences.filter(({ index }) => headers[index] === header);
    const columns = cellsOf(header).slice(1).filter(isAsked);
    const named = rows.filter((row) => isAsked(cellsOf(row)[0] ?? ''));
    const things = new Set(columns.flatMap(stems));
    const about = rows.filter((row) =>
      stems(cellsOf(row)[0] ?? '').some((stem) => asked.has(stem) && !things.has(stem)),
    );
    const compared = about.length > 0 || !asksForAll ? about : rows;
    const told = columns.length > 1 ? compared : named.length > 1 ? named : [];
    if (told.length > 0 && told.length <= mostRows)
      return { entries: told.map((row) => passageAround(prepared, row)), evidence: 1 };
  }
  return null;
}
