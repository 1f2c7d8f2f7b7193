import { comparable } from './comparable';
import type { ComparedTable } from './compared-tables';
import type { AskedExtreme } from './extremes';

const money = /[$€£¥₹₽₩]|\b(?:EUR|USD|GBP|CHF)\b/u;

/**
 * The columns that a question for an end compares: those whose names have most of its words (“the longest range” is that on
 * the flat and that in the hills); where none has, those of money that compare, if prices or pay are asked for, there or in
 * the heading above a table that names no columns.
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
    const columns = columnsNamed(table, names, extreme, words);
    if (columns.length > 0) return columns;
  }
  return columnsOfMoney(table, extreme, title);
}

/** Of several that the adjective alone may mean none is named. */
function columnsNamed(
  table: ComparedTable,
  names: readonly (readonly string[])[],
  extreme: AskedExtreme,
  asked: ReadonlySet<string>,
): number[] {
  const shares = table.names.map((name, at) => {
    if (at === 0) return 0;
    const own = names[at] ?? [];
    const said = own.filter((stem) => asked.has(stem)).length;
    return said > 0 ? said + 1 / (own.length + 1) : extreme.implies(name) ? 0.5 : 0;
  });
  const best = Math.max(...shares);
  const columns = shares.flatMap((share, at) => (share === best ? at : []));
  return best > 1 || (best > 0 && columns.length === 1) ? columns : [];
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
