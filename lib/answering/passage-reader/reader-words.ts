const word = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|[%$€£]/gu;
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** Words after so many are not read: of a question, a sentence, the title and the headings each, and of these two together. */
export const mostWords = { question: 28, sentence: 56, heading: 12, above: 20 };

/** A word as the reader sees it. */
export interface ReaderWord {
  /** In lower case, apostrophes straight. */
  word: string;
  /** What it looks like, 1–9: a year, a number, mixed with digits, a sign, a month, capitals, a name (first in its sentence, or later), any other. */
  shape: number;
}

/** @param most Words after so many are left out. */
export function readerWords(text: string, most: number): ReaderWord[] {
  const words: ReaderWord[] = [];
  for (const [found] of text.matchAll(word)) {
    words.push({
      word: found.toLowerCase().replaceAll('’', "'"),
      shape: shapeOf(found, words.length === 0),
    });
    if (words.length >= most) break;
  }
  return words;
}

function shapeOf(found: string, isFirst: boolean): number {
  if (/\p{Nd}/u.test(found)) {
    if (/^(?:1\d|20)\d\d$/.test(found)) return 1;
    return /^[\p{Nd}.,]+$/u.test(found) ? 2 : 3;
  }
  if (/^[%$€£]$/.test(found)) return 4;
  if (!/^\p{Lu}/u.test(found)) return 9;
  if (month.test(found)) return 5;
  if (found.length > 1 && !/\p{Ll}/u.test(found)) return 6;
  return isFirst ? 7 : 8;
}
