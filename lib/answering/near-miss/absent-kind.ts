import { isIdle } from '@/lib/text/vague-words';
import { cellsOf } from '@/lib/answering/table-header';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { ProposedAnswer } from './proposed-answer';

/** How like a word of a label must be to one of the question to be named by it. */
const alike = 0.45;

/**
 * Whether a question asks for a “Monthly pass” where rows are called “Day pass” and “Weekly pass” and the page has no such
 * word, or for “repair of the camera” where they are called “Repair of the screen”, “Repair of the case”.
 */
export function namesAbsentKind(proposed: ProposedAnswer): boolean {
  return (
    proposed.best.kind === 'table-row' && (lacksKindBefore(proposed) || lacksKindAfter(proposed))
  );
}

function lacksKindBefore({ prepared, question, best }: ProposedAnswer): boolean {
  const { reader } = prepared;
  const labelOf = (label: string): string[] => reader.everyStem(label);
  const asked = reader.everyStem(question.text);
  const kind = labelOf(cellsOf(best)[0] ?? '').at(-1) ?? '';
  const before = asked[asked.indexOf(kind) - 1];
  if (before === undefined || !/^\p{L}{3}/u.test(before) || prepared.everyStem().has(before))
    return false;
  const siblings = labels(prepared)
    .map(labelOf)
    .filter((label) => label.length > 1 && label.at(-1) === kind);
  const isNamed = (label: readonly string[]): boolean =>
    label.slice(0, -1).every((stem) => asked.includes(stem));
  return siblings.length > 1 && !siblings.some(isNamed);
}

function lacksKindAfter({ prepared, question, best }: ProposedAnswer): boolean {
  const { reader, vocabulary, language } = prepared;
  const [first = '', ...rest] = reader.words(cellsOf(best)[0] ?? '');
  const kind = reader.stem(first);
  const at = question.words.findIndex(({ word }) => reader.stem(word) === kind);
  const after = question.words[at + 1];
  if (at < 0 || rest.length === 0 || !after || isIdle(after.word, language)) return false;
  const siblings = labels(prepared)
    .map((label) => reader.words(label))
    .filter(([word = '', ...others]) => others.length > 0 && reader.stem(word) === kind);
  const asked = question.words
    .filter((_, place) => place !== at)
    .map(({ word, standIns }) => vocabulary().sayingLike(word, standIns));
  const isNamed = (word: string): boolean => {
    const id = vocabulary().id(word);
    return id !== undefined && asked.some((like) => (like[id] ?? 0) > alike);
  };
  // Rows of one name (“Idle current” at several temperatures) are told by what follows it.
  const names = new Set(siblings.map((label) => label.join(' ')));
  return names.size > 1 && !siblings.some(([, ...others]) => others.some(isNamed));
}

function labels({ sentences }: AnalyzedPage): string[] {
  return sentences.flatMap((row) => (row.kind === 'table-row' ? (cellsOf(row)[0] ?? []) : []));
}
