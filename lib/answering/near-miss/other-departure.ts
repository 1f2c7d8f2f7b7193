import { stopsAsked } from '@/lib/answering/direct/asked-stops';
import { timetablesOf } from '@/lib/answering/direct/timetables';
import { cellsOf } from '@/lib/answering/table-header';
import { daysNamed } from '@/lib/text/weekdays';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question names a stop or a day, and a row of a timetable is that of another. */
export function tellsOtherDeparture({ prepared, question, best }: ProposedAnswer): boolean {
  if (best.kind !== 'table-row') return false;
  const tables = timetablesOf(prepared);
  if (!tables.some(({ rows }) => rows.includes(best))) return false;
  const stops = stopsAsked(prepared.reader, question.text, tables);
  const days = daysNamed(question.text, prepared.language);
  const [name] = cellsOf(best);
  const isOtherStop = stops.length > 0 && stops.every((stop) => stop.name !== name);
  const onDay = daysNamed(best.headings.join('\n'), prepared.language);
  return isOtherStop || (days.size > 0 && days.isDisjointFrom(onDay));
}
