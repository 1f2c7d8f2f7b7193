import type { PageSentence } from './prepared-page';

/**
 * The row that names the columns of each table row, by sentence index; null for it itself, for rows of tables without one,
 * and for everything else. It is the first row of its table, has as many cells and none with a figure, but for years above
 * other figures and figures of another form than all below (“41A” above times), unless nothing stands above the names of the
 * rows. Rows of two name themselves.
 */
export function tableHeaders(sentences: readonly PageSentence[]): (PageSentence | null)[] {
  const headers: (PageSentence | null)[] = sentences.map(() => null);
  for (const [first, ...rest] of tablesOf(sentences)) {
    if (!first) continue;
    const cells = cellsOf(first).length;
    const rows = cells > 2 ? rest.filter((row) => cellsOf(row).length === cells) : [];
    const isOther = rows.length > 0 && (hasEmptyCorner(first, rows) || namesOthers(first, rows));
    for (const row of rows) if (isOther || namesColumns(first, row)) headers[row.index] = first;
  }
  return headers;
}

/** So many rows make a table of two columns, of which the first may name them. */
const leastRows = 3;

/**
 * Whether a row heads a table of two columns, though no form tells it from a row: it is the first, without figures, and of the
 * words of a question only its second cell has any, which rows have in their first one.
 */
export function headsTwo(
  sentences: readonly PageSentence[],
  asked: (text: string) => boolean,
): (row: PageSentence) => boolean {
  const heads = tablesOf(sentences).flatMap(([first, ...rest]) => {
    const [name = '', value = '', ...others] = first ? cellsOf(first) : [];
    const isHead = others.length === 0 && rest.length >= leastRows && !/\p{N}/u.test(name + value);
    return first && isHead && asked(value) && !asked(name) ? [first] : [];
  });
  return (row) => heads.includes(row);
}

/** The rows of each table. */
export function tablesOf(sentences: readonly PageSentence[]): PageSentence[][] {
  const tables: PageSentence[][] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.kind !== 'table-row') continue;
    const goesOn = sentences[at - 1]?.kind === 'table-row' && !sentence.startsTable;
    const last = tables.at(-1);
    if (goesOn && last) last.push(sentence);
    else tables.push([sentence]);
  }
  return tables;
}

/** Whether nothing stands above the names of the rows: “– | Kettle 1 | Kettle 2”. */
function hasEmptyCorner(first: PageSentence, rows: readonly PageSentence[]): boolean {
  const [corner = '', ...names] = cellsOf(first);
  return (
    nothing.test(corner) &&
    names.some((name) => /\p{L}/u.test(name)) &&
    rows.every((row) => !nothing.test(cellsOf(row)[0] ?? ''))
  );
}

/** Whether a row with figures has a name above the names of the others, and every figure is of another form than those below. */
function namesOthers(first: PageSentence, rows: readonly PageSentence[]): boolean {
  const names = cellsOf(first);
  const figures = names.flatMap((name, at) => (/\p{N}/u.test(name) ? [at] : []));
  if (figures.length === 0 || figures.includes(0) || rows.length < 2) return false;
  const forms = new Set(figures.map((at) => formOf(names[at] ?? '')));
  const cells = rows.flatMap((row) => figures.map((at) => cellsOf(row)[at] ?? ''));
  const values = cells.filter((cell) => !nothing.test(cell));
  return (
    values.length > 0 && values.every((value) => /\p{N}/u.test(value) && !forms.has(formOf(value)))
  );
}

/** A cell that says nothing: the third bus does not stop here. */
const nothing = /^[–—|-]?$/u;

/** “41A” is a figure and a letter, “07:41” two figures with a colon. */
function formOf(cell: string): string {
  return cell.replaceAll(/\p{N}+/gu, '0').replaceAll(/\p{L}+/gu, 'a');
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

/** The cells of a row. */
export function cellsOf({ text }: PageSentence): string[] {
  return text.split(' | ').map((cell) => cell.trim());
}
