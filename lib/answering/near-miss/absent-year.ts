import { isOpenSpan, yearsIn, yearsTold } from '@/lib/answering/years';
import type { ProposedAnswer } from './proposed-answer';

/**
 * Whether a question asks of a year that is past and that the page does not name, though it names others: what it says of
 * “last year” or of 2024 is no answer for 2010.
 */
export function namesAbsentYear({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const { page, language } = prepared;
  // Of saved documents only some passages are at hand.
  if (page.type === 'library') return false;
  const present = new Date(page.capturedAt).getUTCFullYear();
  const asked = yearsIn(question.text, language).filter((each) => each < present);
  if (asked.length === 0) return false;
  const told = [page.title, ...prepared.sentences.map(({ text }) => text)].flatMap((text) =>
    yearsTold(text, language),
  );
  // “Older than 2008”, “since 2011”: other years are meant, too.
  const said = [best, ...entries.flatMap(({ sentences }) => sentences)];
  if (said.some(({ text }) => isOpenSpan(text, language))) return false;
  return (
    told.length > 0 && !asked.some((each) => told.some(([from, to]) => from <= each && each <= to))
  );
}
