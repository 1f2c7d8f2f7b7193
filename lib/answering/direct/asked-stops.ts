import { isOpen } from '@/lib/text/vague-words';
import type { WordReader } from '@/lib/text/terms';
import { cellsOf } from '@/lib/answering/table-header';
import type { Timetable } from './timetables';

/** A stop that a question names, with what it is in it. */
export interface AskedStop {
  /** As the timetables have it. */
  name: string;
  role: 'start' | 'goal' | null;
}

/** English; other languages are read word by word in it. */
const towards = /^(?:to|towards?|into|reach(?:es|ing)?)$/u;
const from = /^(?:from|leav(?:e|es|ing)|departs?|departing)$/u;
const article = /^(?:the|a|an|at|in|for|of)$/u;

/** The stops that a question names by all of their words, or by one that no other stop has: “the hospital”. */
export function stopsAsked(
  reader: WordReader,
  question: string,
  tables: readonly Timetable[],
): AskedStop[] {
  const names = new Set(tables.flatMap(({ rows }) => rows.map((row) => cellsOf(row)[0] ?? '')));
  const stems = new Map(
    [...names].map((name) => [
      name,
      reader
        .words(name)
        .filter((word) => !isOpen(word))
        .map(reader.stem),
    ]),
  );
  const words = reader.everyWord(question);
  const asked = words.map(reader.stem);
  const isOwn = (stem: string, name: string): boolean =>
    [...stems].every(([other, own]) => other === name || !own.includes(stem));
  return [...stems].flatMap(([name, own]) => {
    const said = own.filter((stem) => asked.includes(stem));
    const isNamed = said.length === own.length || said.some((stem) => isOwn(stem, name));
    if (said.length === 0 || !isNamed) return [];
    const at = Math.min(...said.map((stem) => asked.indexOf(stem)));
    return [{ name, role: roleOf(words.slice(0, at)) }];
  });
}

/** By the word before it, but for articles. */
function roleOf(before: readonly string[]): AskedStop['role'] {
  const last = before.findLast((word) => !article.test(word)) ?? '';
  if (towards.test(last)) return 'goal';
  return from.test(last) ? 'start' : null;
}
