import type { PageSentence } from './prepared-page';

/**
 * The row that names the columns of each table row, by sentence index; null for it itself, for rows of tables without one,
 * and for everything else. It is the first row of its table, has as many cells and none with a figure, but for years above other figures. Rows of two name themselves.
 */
export function tableHeaders(sentences: readonly PageSentence[]): (PageSentence | null)[] {
  let first: PageSentence | null = null;
  return sentences.map((sentence) => {
    if (sentence.kind !== 'table-row') {
      first = null;
      return null;
    }
    if (sentence.startsTable) first = null;
    first ??= sentence;
    const cells = cellCount(sentence);
    const isBelow = first !== sentence && cells > 2 && cellCount(first) === cells;
    return isBelow && namesColumns(first, sentence) ? first : null;
  });
}

/** “City | 1990 | 2000” names columns of inhabitants; above other years it is a row like them. */
function namesColumns(first: PageSentence, row: PageSentence): boolean {
  const names = cellsOf(first);
  const dated = names.flatMap((name, at) => (year.test(name) ? [at] : []));
  const others = names.filter((_, at) => !dated.includes(at));
  if (others.length === 0 || others.some((name) => /\d/u.test(name))) return false;
  const values = cellsOf(row);
  return dated.every((at) => !year.test(values[at] ?? ''));
}

/** A year, a part of one (“Q3 2021”, “FY2023”), or one to the next (“2021/22”). */
const year = /^(?:[\p{L}.]*\d?\s*)?(?:1[5-9]|20)\d{2}(?:[/–-]\d{2,4})?$/u;

function cellsOf({ text }: PageSentence): string[] {
  return text.split(' | ').map((cell) => cell.trim());
}

function cellCount({ text }: PageSentence): number {
  return text.split(' | ').length;
}
