import { isOpen, isVague } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import type { DirectAnswer } from './direct-answer';
import { extremeAsked, type AskedExtreme, type Extreme } from './extremes';
import { digitValue } from '@/lib/answering/generative/numbers';
import type { PageSentence } from '@/lib/answering/prepared-page';

/** A run of rows with as many cells each. */
interface Table {
  /** Of the columns; empty where the first row is one like the others. */
  names: readonly string[];
  rows: readonly { sentence: PageSentence; cells: readonly string[] }[];
}

/** Fewer rows are not compared. */
const leastRows = 2;
/** Rows that share the end are all told, unless they are more. */
const mostRows = 3;
/** Sums of the other rows. */
const sums =
  /^(?:(?:grand )?total|sum|average|mean|median|all|gesamt|summe|insgesamt|durchschnitt|moyenne|suma)\b/iu;

/** “Which stop lies highest”: such words say nothing of what is compared. */
const placing =
  /^(?:lies?|located|situated|stands?|found|liegt|liegen|steht|stehen|trouve|trouvent|situ[ée]e?s?|encuentra|encuentran|trova|trovano|fica|ligt|находится)$/u;

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
  const { reader } = prepared;
  const { stems } = reader;
  const idle = new Set(
    reader
      .words(question)
      .filter((word) => placing.test(word) || isOpen(word) || isVague(word, reader.language))
      .map(reader.stem),
  );
  const asked = [extreme.after, extreme.before].map((text) => new Set(stems(text)));
  const words = [...new Set(asked.flatMap((each) => [...each]))];
  for (const table of tablesOf(prepared.sentences)) {
    const { names, rows } = table;
    const own = new Set([...names, ...(rows[0]?.sentence.headings ?? [])].flatMap(stems));
    const about = own.union(new Set(stems(prepared.page.title)));
    const further = words.filter((stem) => !about.has(stem) && !idle.has(stem));
    const evidenceOf = (row: PageSentence): number => {
      const said = own.union(new Set(stems(row.text)));
      const count = words.reduce((sum, stem) => sum + (said.has(stem) ? 1 : besideTable), 0);
      return (1 + count) / (1 + words.length);
    };
    const column = columnAsked(names, extreme, asked, stems);
    const columns = column === null ? columnsOfUnit(table, extreme, prepared.page.title) : [column];
    if (columns.length === 0) {
      const row = rows.find(({ cells: [name = '', ...cells] }) => {
        const said = new Set(stems(name));
        const isNamed = extreme.implies(name) || asked[0]?.intersection(said).size;
        const isMeant = isNamed && further.every((stem) => said.has(stem));
        return isMeant && cells.length > 1 && comparable(cells) !== null;
      })?.sentence;
      if (row) return { entries: [passageAround(prepared, row)], evidence: evidenceOf(row) };
      continue;
    }
    // “Which country in Asia …?”: only where each row says so can they be told apart.
    const meant = rows.filter(({ sentence }) => {
      const said = new Set(stems(sentence.text));
      return further.every((stem) => said.has(stem));
    });
    const [found, ...others] = columns.map((at) =>
      endsOf(meant, at, extreme.endOf(names[at] ?? '')),
    );
    const [first] = found ?? [];
    if (!found || !first || found.length > mostRows) continue;
    const isAgreed = others.every(
      (other) => other?.length === found.length && found.every((row) => other.includes(row)),
    );
    if (isAgreed) {
      const entries = found.map((row) => passageAround(prepared, row));
      return { entries, evidence: evidenceOf(first) };
    }
  }
  return null;
}

/** The rows that have an end of a column; null where its values do not compare. */
function endsOf(rows: Table['rows'], column: number, end: Extreme): PageSentence[] | null {
  const values = comparable(rows.map(({ cells }) => cells[column] ?? ''));
  if (values === null) return null;
  const known = values.filter((value) => value !== null);
  const most = end === 'most' ? Math.max(...known) : Math.min(...known);
  return rows.flatMap(({ sentence }, at) => (values[at] === most ? sentence : []));
}

const money = /[$€£¥₹₽₩]|\b(?:EUR|USD|GBP|CHF)\b/u;

/**
 * Where no column is named for it: those of money that compare, if prices or pay are asked for, there or in the heading above
 * a table that names no columns.
 */
function columnsOfUnit({ names, rows }: Table, extreme: AskedExtreme, title: string): number[] {
  const heading = [title, ...(rows[0]?.sentence.headings ?? [])].join(' ');
  const isPriced = extreme.implies('price') || extreme.implies(heading);
  const isNamed = names.some((name) => name !== '');
  if (!isPriced && (isNamed || !extreme.implies('salary'))) return [];
  return names.flatMap((_, at) => {
    const cells = rows.map(({ cells: own }) => own[at] ?? '');
    return cells.every((cell) => money.test(cell)) && comparable(cells) ? [at] : [];
  });
}

/**
 * The column whose name has most of the words after the one that asks for an end, or of those before it; null where several
 * do, or none.
 */
function columnAsked(
  names: readonly string[],
  extreme: AskedExtreme,
  asked: readonly ReadonlySet<string>[],
  stems: (text: string) => string[],
): number | null {
  for (const words of asked) {
    const column = columnNamed(names, extreme, words, stems);
    if (column !== null) return column;
  }
  return null;
}

function columnNamed(
  names: readonly string[],
  extreme: AskedExtreme,
  asked: ReadonlySet<string>,
  stems: (text: string) => string[],
): number | null {
  const shares = names.map((name, at) => {
    if (at === 0) return 0;
    const own = stems(name);
    const said = own.filter((stem) => asked.has(stem)).length;
    return said > 0 ? said + 1 / (own.length + 1) : extreme.implies(name) ? 0.5 : 0;
  });
  const best = Math.max(...shares);
  const columns = shares.flatMap((share, at) => (share === best ? at : []));
  return best > 0 && columns.length === 1 ? (columns[0] ?? null) : null;
}

function tablesOf(sentences: readonly PageSentence[]): Table[] {
  const tables: {
    names: readonly string[];
    rows: { sentence: PageSentence; cells: string[] }[];
  }[] = [];
  let names: string[] | null = null;
  for (const sentence of sentences) {
    const cells = sentence.kind === 'table-row' ? sentence.text.split(' | ') : null;
    if (cells?.length === 1) continue;
    if (cells === null) names = null;
    else if (names === null || names.length !== cells.length || sentence.startsTable) {
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

const clock = /^(\d{1,2})[:h](\d{2})$/u;
const figure = /^([^\p{L}\p{N}+−-]*)([+−-]?)(\p{N}[\p{N}.,'’\u00a0\u202f]*)\s?(.*)$/u;
const nothing = /^[–—?-]?$/u;

/** The values of a column in one unit, null where a cell says nothing; or null where they do not compare. */
function comparable(cells: readonly string[]): (number | null)[] | null {
  const units = new Set<string>();
  const values: (number | null)[] = [];
  for (const cell of cells.map((text) => text.trim())) {
    if (nothing.test(cell)) {
      values.push(null);
      continue;
    }
    const [, hours, minutes] = clock.exec(cell) ?? [];
    const [, before = '', sign, digits = '', after = ''] = figure.exec(cell) ?? [];
    if (hours === undefined && digits === '') return null;
    units.add(hours === undefined ? unitOf(before, after) : ':');
    values.push(
      hours === undefined
        ? (sign === '' || sign === '+' || sign === undefined ? 1 : -1) *
            valueOf(digits.replace(/[.,]$/u, ''))
        : Number(hours) * 60 + Number(minutes),
    );
  }
  const known = values.filter((value) => value !== null);
  return units.size === 1 && known.length >= leastRows && known.every(Number.isFinite)
    ? values
    : null;
}

/** Without what is said of the value besides: “4,312 m (14,147 ft)”. */
function unitOf(before: string, after: string): string {
  return `${before.trim()} ${after
    .replace(/\s*[([].*$/u, '')
    .trim()
    .toLowerCase()}`;
}

function valueOf(digits: string): number {
  return Number(/^0[.,]/u.test(digits) ? digits.replace(',', '.') : digitValue(digits));
}
