import { cellsOf } from '@/lib/answering/table-header';
import type { PageSentence } from '@/lib/answering/prepared-page';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks for a “Monthly pass” where rows are called “Day pass” and “Weekly pass” and the page has no such word. */
export function namesAbsentKind({ prepared, question, best }: ProposedAnswer): boolean {
  if (best.kind !== 'table-row') return false;
  const { reader, sentences } = prepared;
  const labelOf = (row: PageSentence): string[] => reader.everyStem(cellsOf(row)[0] ?? '');
  const asked = reader.everyStem(question.text);
  const kind = labelOf(best).at(-1) ?? '';
  const before = asked[asked.indexOf(kind) - 1];
  if (before === undefined || !/^\p{L}{3}/u.test(before) || prepared.everyStem().has(before))
    return false;
  const siblings = sentences
    .filter((sentence) => sentence.kind === 'table-row')
    .map(labelOf)
    .filter((label) => label.length > 1 && label.at(-1) === kind);
  const isNamed = (label: readonly string[]): boolean =>
    label.slice(0, -1).every((stem) => asked.includes(stem));
  return siblings.length > 1 && !siblings.some(isNamed);
}
