import { withoutMarks } from '@/lib/text/terms';
import { isUnspaced } from '@/lib/text/words';

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether a text holds a stretch word for word; case, accents, and what stands between words do not count. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const wanted = fold(phrase);
  if (wanted === '') return true;
  // Where words are not spaced, a phrase may begin and end inside a run.
  const start = isUnspaced(wanted.charAt(0)) ? '' : ' ';
  const end = isUnspaced(wanted.charAt(wanted.length - 1)) ? '' : ' ';
  return ` ${fold(text)} `.includes(`${start}${wanted}${end}`);
}

function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return (plain.match(words) ?? []).map(withoutMarks).join(' ');
}

/** Where a text holds a phrase, in order; UTF-16 offsets. */
export function phraseRanges(text: string, phrase: string): { start: number; end: number }[] {
  const wanted = (phrase.match(words) ?? []).map(fold);
  if (wanted.length === 0) return [];
  const found = [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
  return found.flatMap(({ start }, at) => {
    const stretch = found.slice(at, at + wanted.length);
    const holds = wanted.every((word, offset) => stretch[offset]?.word === word);
    return holds ? [{ start, end: stretch.at(-1)?.end ?? start }] : [];
  });
}
