import { isUnspaced } from '@/lib/text/words';

const hyphenAtEnd = /[\p{L}\p{N}][-‐\u00ad]$/u;
const words = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;

/** The words of a document as they stand within its lines, by which a broken word is known again. */
export function collectWords(lines: Iterable<string>): Set<string> {
  const known = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(words)) known.add(word.toLowerCase().replaceAll('‐', '-'));
  return known;
}

/** Joins two lines of a paragraph: a word broken at the end of the first is made whole. */
export function joinLines(first: string, second: string, known: ReadonlySet<string>): string {
  if (isUnspaced(first.slice(-1)) && isUnspaced(second.slice(0, 1))) return first + second;
  if (!hyphenAtEnd.test(first) || !/^[\p{L}\p{N}]/u.test(second)) return `${first} ${second}`;
  const head = /[\p{L}\p{N}‐-]*$/u.exec(first.slice(0, -1))?.[0] ?? '';
  const tail = /^[\p{L}\p{N}]+/u.exec(second)?.[0] ?? '';
  if (keepsHyphen(head, tail, first.endsWith('\u00ad'), known)) return first + second;
  return first.slice(0, -1) + second;
}

function keepsHyphen(
  head: string,
  tail: string,
  soft: boolean,
  known: ReadonlySet<string>,
): boolean {
  if (soft) return false;
  if (known.has((head + tail).toLowerCase())) return false;
  if (known.has(`${head}-${tail}`.toLowerCase())) return true;
  // “Anglo-Saxon”, “COVID-19”: what follows would not begin like this inside a word.
  return /^[\p{Lu}\p{N}]/u.test(tail) || /\p{N}$/u.test(head) || head.length < 2;
}

/** Ends a sentence, or introduces what follows. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…。！？：；؟۔।](?:[\p{Pe}\p{Pf}"'”’]|\[\d+(?=\]))*$/u.test(text);
}
