import { hanNumbers } from '@/lib/text/numbers/han-numbers';
import { bareWord, type Word } from './word';

/** What Thai writes onto the beginning of a clause that goes on. */
const thaiAnd = /^และ(?=.)/u;

/** Numbers, and overlapping pairs of characters; longer in Thai, whose alphabet says less a character. */
export function runWords(run: string, start: number): Word[] {
  const words: Word[] = [];
  const [and = ''] = thaiAnd.exec(run) ?? [];
  if (and !== '') words.push(bareWord(and, start));
  let from = and.length;
  for (const { text, start: at, value } of hanNumbers(run)) {
    words.push(...pairsIn(run.slice(from, at), start + from));
    words.push({ ...bareWord(text, start + at), value, isContent: true });
    from = at + text.length;
  }
  return [...words, ...pairsIn(run.slice(from), start + from)];
}

function pairsIn(run: string, start: number): Word[] {
  if (run === '') return [];
  const length = /\p{Script=Thai}/u.test(run) ? 4 : 2;
  if (run.length <= length) return [unspacedWord(run, start)];
  return Array.from({ length: run.length - length + 1 }, (_, at) =>
    unspacedWord(run.slice(at, at + length), start + at),
  );
}

function unspacedWord(text: string, start: number): Word {
  return { ...bareWord(text, start), terms: [text], isContent: true };
}
