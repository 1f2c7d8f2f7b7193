import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { isIdle } from '@/lib/text/vague-words';
import { askedColumns } from './asked-columns';
import { comparable } from './comparable';
import { comparedTables, type ComparedTable } from './compared-tables';
import type { DirectAnswer } from './direct-answer';
import { extremeAsked, type AskedExtreme } from './extremes';

/** Rows that share the end are all told, unless they are more. */
const mostRows = 3;

/** “Which stop lies highest”: such words say nothing of what is compared. */
const placing =
  /^(?:lies?|located|situated|stands?|found|liegt|liegen|steht|stehen|trouve|trouvent|situ[ée]e?s?|encuentra|encuentran|trova|trovano|fica|ligt|находится)$/u;

/** “Which nation won the most medals?”: how they are had says nothing of what is compared. English. */
const had = /\b(\p{L}+) the (?:most|least|fewest) \p{L}/iu;

/** What a word of a question counts that the table does not say itself. */
const besideTable = 0.5;

/**
 * The rows of a table that have most or least of what a question asks for (“Which country has the lowest population?”), or
 * the row that compares it where each thing has a column of its own; null where it asks for something else, no column is
 * named so, or its values do not compare.
 */
export function extremeRows(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const extreme = extremeAsked(question);
  if (extreme === null) return null;
  const { title } = prepared.page;
  const { stems, language, words, stem } = prepared.reader;
  const having = had.exec(question)?.[1]?.toLowerCase();
  const idle = new Set(
    words(question)
      .filter((word) => placing.test(word) || isIdle(word, language) || word === having)
      .map(stem),
  );
  const asked = [extreme.after, extreme.before].map((text) => new Set(stems(text)));
  const all = [...new Set(asked.flatMap((each) => [...each]))];
  for (const table of comparedTables(prepared.sentences)) {
    const own = new Set(
      [...table.names, ...(table.rows[0]?.sentence.headings ?? [])].flatMap(stems),
    );
    const about = own.union(new Set(stems(title)));
    const further = all.filter((word) => !about.has(word) && !idle.has(word));
    const saysFurther = (text: string): boolean =>
      further.every((word) => stems(text).includes(word));
    const columns = askedColumns(table, extreme, asked, { title, stems });
    const isNamed = (name: string): boolean =>
      extreme.implies(name) || stems(name).some((word) => asked[0]?.has(word));
    const found =
      columns.length > 0
        ? rowsAtEnd(table, columns, extreme, saysFurther)
        : rowsAcross(table, (name) => isNamed(name) && saysFurther(name));
    const [first] = found;
    if (!first) continue;
    const said = own.union(new Set(stems(first.text)));
    const count = all.reduce((sum, word) => sum + (said.has(word) ? 1 : besideTable), 0);
    return {
      entries: found.map((row) => passageAround(prepared, row)),
      evidence: (1 + count) / (1 + all.length),
    };
  }
  return null;
}

/** The rows that have the end of a column, or of each of several; none where its values do not compare. */
function rowsAtEnd(
  { names, rows }: ComparedTable,
  columns: readonly number[],
  extreme: AskedExtreme,
  isMeant: (row: string) => boolean,
): readonly PageSentence[] {
  // “Which country in Asia …?”: only where each row says so can they be told apart.
  const meant = rows.filter(({ sentence }) => isMeant(sentence.text));
  const [found = [], ...others] = columns.map((column) => {
    const values = comparable(meant.map(({ cells }) => cells[column] ?? '')) ?? [];
    const known = values.filter((value) => value !== null);
    const isMost = extreme.endOf(names[column] ?? '') === 'most';
    const end = isMost ? Math.max(...known) : Math.min(...known);
    return meant.flatMap(({ sentence }, at) => (values[at] === end ? sentence : []));
  });
  const isAgreed = others.every(
    (other) => other.length === found.length && found.every((row) => other.includes(row)),
  );
  return isAgreed && found.length <= mostRows ? found : [];
}

/** The row that compares things with a column each: “Height | 310 m | 52 m”. */
function rowsAcross({ rows }: ComparedTable, isMeant: (name: string) => boolean): PageSentence[] {
  const row = rows.find(
    ({ cells: [name = '', ...cells] }) =>
      isMeant(name) && cells.length > 1 && comparable(cells) !== null,
  );
  return row ? [row.sentence] : [];
}
