import { isIdle, isOpen } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { DirectAnswer } from './direct-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { asksWhen, expectedAnswer } from '@/lib/answering/expected-answer';
import { tableCaption } from '@/lib/answering/table-caption';
import { cellsOf } from '@/lib/answering/table-header';
import { travel } from './travel';

/** Rows that fit a question equally well. */
const mostRows = 2;

const paying = /^(?:cost|price)s?$/u;
const clock = /^\p{N}{1,2}[:.h]\p{N}{2}(?:\s?[ap]\.?m\.?)?$/iu;

/**
 * The row of a table in which a question asks for a cell: “What time does the 41X get to the airport?” names the row and
 * the column, or a figure in the column (“the 6:42 bus”). Null where it does not name both, or anything the page lacks.
 */
export function askedCell(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const { sentences, reader } = prepared;
  const asked = new Set(reader.everyStem(question));
  const figures = figuresIn(question);
  const headers = prepared.tableHeaders();
  const found = sentences.flatMap((row) => {
    const header = headers[row.index];
    if (!header) return [];
    const [label = '', ...values] = cellsOf(row);
    const named = stemsOf(prepared, label);
    if (named.length === 0 || !named.every((stem) => asked.has(stem))) return [];
    const table = sentences.filter((other) => headers[other.index] === header);
    const [, ...columns] = cellsOf(header);
    const at = columns.flatMap((name, column) => {
      const isNamed = isIn(stemsOf(prepared, name), asked) || isIn(figuresIn(name), figures);
      const holds = table.some((other) => figures.has(cellsOf(other)[column + 1] ?? ''));
      return isNamed || holds ? [column] : [];
    });
    const value = values[at[0] ?? -1];
    if (value === undefined || !isKnown(prepared, question, { row, header, table, value }))
      return [];
    return [{ row, named: named.length }];
  });
  const most = Math.max(...found.map(({ named }) => named));
  const rows = found.filter(({ named }) => named === most).map(({ row }) => row);
  if (rows.length === 0 || rows.length > mostRows) return null;
  return { entries: rows.map((row) => withCaption(prepared, row, rows)), evidence: 1 };
}

/** A row with the names of its columns, and the heading that tells its table from those of the others. */
function withCaption(
  prepared: AnalyzedPage,
  row: PageSentence,
  rows: readonly PageSentence[],
): QuotedEntry {
  const { main, sentences } = passageAround(prepared, row);
  const caption = row.headings.at(-1);
  const isSame = rows.every(({ headings }) => headings.at(-1) === caption);
  const heading = isSame ? undefined : tableCaption(prepared, row);
  return { main, sentences: heading ? [heading, ...sentences] : sentences };
}

/** What a question asks of: a cell with its row and its table. */
interface Cell {
  row: PageSentence;
  header: PageSentence;
  table: readonly PageSentence[];
  value: string;
}

/** Whether all that a question says besides is said of the table, or only asks. */
function isKnown(
  { page, reader }: AnalyzedPage,
  question: string,
  { row, header, table, value }: Cell,
): boolean {
  const texts = [page.title, ...row.headings, header.text, row.text];
  const said = new Set(texts.flatMap(reader.everyStem));
  const figures = new Set(
    [...texts, ...table.map(({ text }) => text)].flatMap((text) => [...figuresIn(text)]),
  );
  if (![...figuresIn(question)].every((figure) => figures.has(figure))) return false;
  const asksTime = clock.test(value);
  if (asksTime && !asksWhen(expectedAnswer(question))) return false;
  return reader
    .words(question)
    .every(
      (word) =>
        said.has(reader.stem(word)) ||
        figures.has(word) ||
        /^\p{N}/u.test(word) ||
        isIdle(word, reader.language) ||
        (asksTime ? travel : paying).test(word),
    );
}

/** Stems of a name without what stands in brackets, but for words that mean anything. */
function stemsOf({ reader }: AnalyzedPage, name: string): string[] {
  return reader
    .words(name.replaceAll(/\([^)]*\)/gu, ' '))
    .filter((word) => /\p{L}/u.test(word) && !isOpen(word))
    .map(reader.stem);
}

/** “41X”, “06:42”, “1990”: what has a figure in it, as it is written. */
function figuresIn(text: string): Set<string> {
  return new Set(
    text.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{N}(?:[\p{L}\p{N}]|[:.,](?=\p{N}))*/gu) ?? [],
  );
}

function isIn(parts: Iterable<string>, asked: ReadonlySet<string>): boolean {
  const all = [...parts];
  return all.length > 0 && all.every((part) => asked.has(part));
}
