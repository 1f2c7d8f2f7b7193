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
