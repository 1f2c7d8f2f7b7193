import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { ordinalValue } from '@/lib/answering/ordinals';
import { cellsOf } from '@/lib/answering/table-header';
import type { DirectAnswer } from './direct-answer';

/** “Who came third?”, “Which country ranked first?”, “Who is in fourth place?”; not “third in the long jump”, of which a table may tell otherwise. */
const asksRank =
  /\b(?:came|come|comes|ranks?|ranked|placed|finish(?:es|ed)?|is|was|took|takes|won|reached)(?: in| on)?(?: the)? (?<ordinal>[\p{L}\p{N}]+)(?: (?<place>place|position|rank))?\W*$|\b(?:auf|den) (?:platz|rang) (?<number>\d+)\W*$/iu;
const rankColumn =
  /^(?:rank(?:ing)?|place|pos(?:ition|\.)?|#|no\.?|platz|rang|classement|puesto|posición|posizione|posição|место)$/iu;
/** “Which one is first?” need not ask for a place. */
const placing = /\b(?:came|comes?|ranks?|ranked|placed|finish(?:es|ed)?)\b/iu;

/** The row of a ranking that has the place a question asks for; null where it asks for none, or no table is a ranking. */
export function askedRank(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const { ordinal = '', place, number } = asksRank.exec(question)?.groups ?? {};
  if (number === undefined && place === undefined && !placing.test(question)) return null;
  const rank = number === undefined ? ordinalValue(ordinal) : Number(number);
  if (rank === null) return null;
  const headers = prepared.tableHeaders();
  const rows = prepared.sentences.filter((row) => {
    const header = headers[row.index];
    const column = header ? cellsOf(header).findIndex((name) => rankColumn.test(name)) : -1;
    return column >= 0 && cellsOf(row)[column]?.replace(/\.$/u, '') === String(rank);
  });
  const tables = new Set(rows.map(({ index }) => headers[index]));
  if (rows.length === 0 || tables.size > 1) return null;
  return { entries: rows.map((row) => passageAround(prepared, row)), evidence: 1 };
}
