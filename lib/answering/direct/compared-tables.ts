import type { PageSentence } from '@/lib/answering/prepared-page';
import { cellsOf } from '@/lib/answering/table-header';

/** A run of rows with as many cells each. */
export interface ComparedTable {
  /** Of the columns; empty where the first row is one like the others. */
  names: readonly string[];
  rows: readonly Row[];
}

interface Row {
  sentence: PageSentence;
  cells: readonly string[];
}

/** Fewer rows are not compared. */
const leastRows = 2;

/** Sums of the other rows. */
const sums =
  /^(?:(?:grand )?total|sum|average|mean|median|all|gesamt|summe|insgesamt|durchschnitt|moyenne|suma)\b/iu;

/** The tables of a page whose rows can be compared, without sums. */
export function comparedTables(sentences: readonly PageSentence[]): ComparedTable[] {
  const tables: { names: readonly string[]; rows: Row[] }[] = [];
  let names: readonly string[] | null = null;
  for (const sentence of sentences) {
    const cells = sentence.kind === 'table-row' ? cellsOf(sentence) : null;
    if (cells?.length === 1) continue;
    if (cells === null) names = null;
    else if (names?.length !== cells.length || sentence.startsTable) {
      const isNaming = namesOnly(cells);
      names = isNaming ? cells : cells.map(() => '');
      tables.push({ names, rows: isNaming ? [] : [{ sentence, cells }] });
    } else if (!sums.test(cells[0] ?? '')) tables.at(-1)?.rows.push({ sentence, cells });
  }
  return tables.filter(({ rows }) => rows.length >= leastRows);
}

/** Years, amounts: a row like those below. */
function namesOnly(names: readonly string[]): boolean {
  return names.slice(1).every((name) => !/^[^\p{L}]*\p{N}/u.test(name));
}
