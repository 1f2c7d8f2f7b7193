import { comparable } from './comparable';
import type { ComparedTable } from './compared-tables';
import type { AskedExtreme } from './extremes';

const money = /[$€£¥₹₽₩]|\b(?:EUR|USD|GBP|CHF)\b/u;

/**
 * The columns that a question for an end compares: the one whose name has most of its words; where none has, those of money
 * that compare, if prices or pay are asked for, there or in the heading above a table that names no columns.
 *
 * @param asked Stems of the question, the most telling first: those after the words that ask for an end, those before them.
 */
export function askedColumns(
  table: ComparedTable,
  extreme: AskedExtreme,
  asked: readonly ReadonlySet<string>[],
  { title, stems }: { title: string; stems: (text: string) => string[] },
): number[] {
  const names = table.names.map(stems);
  for (const words of asked) {
    const column = columnNamed(table, names, extreme, words);
    if (column !== null) return [column];
  }
  return columnsOfMoney(table, extreme, title);
}

/** Null where several columns are named as well, or none. */
function columnNamed(
  table: ComparedTable,
  names: readonly (readonly string[])[],
  extreme: AskedExtreme,
  asked: ReadonlySet<string>,
): number | null {
  const shares = table.names.map((name, at) => {
    if (at === 0) return 0;
    const own = names[at] ?? [];
    const said = own.filter((stem) => asked.has(stem)).length;
    return said > 0 ? said + 1 / (own.length + 1) : extreme.implies(name) ? 0.5 : 0;
  });
  const best = Math.max(...shares);
  const columns = shares.flatMap((share, at) => (share === best ? at : []));
  return best > 0 && columns.length === 1 ? (columns[0] ?? null) : null;
}

function columnsOfMoney(
  { names, rows }: ComparedTable,
  extreme: AskedExtreme,
  title: string,
): number[] {
  const heading = [title, ...(rows[0]?.sentence.headings ?? [])].join(' ');
  const isPriced = extreme.implies('price') || extreme.implies(heading);
  const isNamed = names.some((name) => name !== '');
  if (!isPriced && (isNamed || !extreme.implies('salary'))) return [];
  return names.flatMap((_, at) => {
    const cells = rows.map(({ cells: own }) => own[at] ?? '');
    return cells.every((cell) => money.test(cell)) && comparable(cells) ? [at] : [];
  });
}
