import { daysNamed } from '@/lib/text/weekdays';
import { isIdle } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { asksWhen, expectedAnswer } from '@/lib/answering/expected-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { cellsOf } from '@/lib/answering/table-header';
import type { DirectAnswer } from './direct-answer';
import { stopsAsked, type AskedStop } from './asked-stops';
import { timetablesOf, type Timetable } from './timetables';
import { travel } from './travel';

/** More timetables that fit a question are not told one by one. */
const mostTables = 3;

/** Which of several departures: all of them are shown. */
const which = /^(?:first|last|next|earliest|latest|final|early|late)$/u;

/**
 * The rows of a timetable that a question asks for by its stops: “When is the last bus from the harbour to the airport on
 * Sundays?”. The order of the stops tells the direction, a heading the day. Null where it names no stop, or what no
 * timetable has.
 */
export function askedDeparture(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const expected = expectedAnswer(question);
  if (expected !== null && !asksWhen(expected)) return null;
  const tables = timetablesOf(prepared);
  if (tables.length === 0) return null;
  const stops = stopsAsked(prepared.reader, question, tables);
  const fitting = tables.filter(
    (table) =>
      stops.length > 0 &&
      leadsThere(table, stops) &&
      isOnDay(prepared, question, table) &&
      isKnown(prepared, question, table),
  );
  if (fitting.length === 0 || fitting.length > mostTables) return null;
  return {
    entries: fitting.map((table) => {
      const rows = rowsOf(table, stops);
      const [main = table.rows[0]] = rows;
      if (!main) throw new RangeError('a timetable without rows');
      return { main, sentences: [...headingsOf(prepared, table, tables), ...rows] };
    }),
    evidence: 1,
  };
}

/** Whether a timetable has the stops in the order in which a question names them as start and goal. */
function leadsThere({ rows }: Timetable, stops: readonly AskedStop[]): boolean {
  const places = stops.map(({ name, role }) => ({
    role,
    at: rows.findIndex((row) => cellsOf(row)[0] === name),
  }));
  if (places.some(({ at }) => at < 0)) return false;
  const starts = places.flatMap(({ role, at }) => (role === 'start' ? [at] : []));
  const goals = places.flatMap(({ role, at }) => (role === 'goal' ? [at] : []));
  return (
    starts.every((start) => start < rows.length - 1) &&
    goals.every((goal) => goal > 0 && starts.every((start) => start < goal))
  );
}

/** Where a question names a day, the headings above must. */
function isOnDay({ language }: AnalyzedPage, question: string, { headings }: Timetable): boolean {
  const asked = daysNamed(question, language);
  return asked.size === 0 || !asked.isDisjointFrom(daysNamed(headings.join('\n'), language));
}

/** Whether all that a question says besides is said of the timetable, or only asks. */
function isKnown(
  { page, reader, language }: AnalyzedPage,
  question: string,
  { headings, rows }: Timetable,
): boolean {
  const texts = [page.title, ...headings, ...rows.map((row) => cellsOf(row)[0] ?? '')];
  const said = new Set(texts.flatMap(reader.everyStem));
  return reader
    .words(question)
    .every(
      (word) =>
        said.has(reader.stem(word)) ||
        which.test(word) ||
        travel.test(word) ||
        isIdle(word, language) ||
        daysNamed(word, language).size > 0,
    );
}

/** Those of the stops, in the order of the page; with where it starts if only a goal is named. */
function rowsOf({ rows }: Timetable, stops: readonly AskedStop[]): PageSentence[] {
  const names = new Set(stops.map(({ name }) => name));
  const isGoalOnly = stops.every(({ role }) => role === 'goal');
  return rows.filter((row, at) => names.has(cellsOf(row)[0] ?? '') || (isGoalOnly && at === 0));
}

/** The headings that tell a timetable from the others. */
function headingsOf(
  { sentences }: AnalyzedPage,
  { headings, rows }: Timetable,
  tables: readonly Timetable[],
): PageSentence[] {
  const [first] = rows;
  return headings
    .filter((heading) => !tables.every((other) => other.headings.includes(heading)))
    .flatMap(
      (heading) =>
        sentences
          .slice(0, first?.index)
          .findLast(({ kind, text }) => kind === 'heading' && text === heading) ?? [],
    );
}
