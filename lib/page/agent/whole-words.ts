import { unspaced } from '@/lib/text/words';

/** A letter, a figure or a mark of a script that parts words by spaces. Made where a selection is read. */
let ofWord: RegExp | undefined;

function isWithin(text: string, at: number): boolean {
  ofWord ??= new RegExp(`(?![${unspaced}])[\\p{L}\\p{N}\\p{M}]`, 'u');
  return ofWord.test(text[at - 1] ?? '') && ofWord.test(text[at] ?? '');
}

/** The beginning of the word that a place in a text lies within, or that place. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (isWithin(text, start)) start--;
  return start;
}

/** The end of the word that a place in a text lies within, or that place. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWithin(text, end)) end++;
  return end;
}
