import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { ProposedAnswer } from './proposed-answer';

/** “Ship number 12”; neither “the 12th century” nor “the 1980s”. */
const numbered = /(?<!\p{L})(?!the )(\p{L}{3,}) (\d+)(?!\p{L}|[\p{L}\p{N}.,:]*\p{N})/u;

/** Whether a question names one of several things by its number, and the page has others of them (“Ship number 3”) alone. */
export function namesAbsentNumber({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const [, noun, number = ''] = numbered.exec(question.text) ?? [];
  if (noun === undefined) return false;
  const sibling = new RegExp(String.raw`(?<!\p{L})${noun} \d`, 'iu');
  // The columns of a table are numbered above it.
  const said = [best, ...entries.flatMap(({ sentences }) => sentences)];
  return said.some(({ text }) => sibling.test(text)) && !isThere(prepared, number);
}

/** “The 42”, “line 42”. */
const line =
  /(?<!\p{L})(?:the|line|route|linie|d(?:er|ie|as)|la|le|ligne|el|línea|il|linea) (\d+\p{L}?)(?![\p{L}\p{N}.,:%]*\p{N})/iu;

/** Whether a question that a row of a timetable would answer names a line that the page does not. */
export function namesAbsentLine({ prepared, question, best }: ProposedAnswer): boolean {
  const [, number] = line.exec(question.text) ?? [];
  return best.kind === 'table-row' && number !== undefined && !isThere(prepared, number);
}

/** Whether a page has this very number: the 42 is not in “6:42”, nor 4 in “4.6”. */
function isThere({ page, sentences }: AnalyzedPage, number: string): boolean {
  const alone = new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\p{N}[:.,])${number}(?![\p{L}\p{N}]|[:.,]\p{N})`,
    'iu',
  );
  return alone.test(page.title) || sentences.some(({ text }) => alone.test(text));
}
