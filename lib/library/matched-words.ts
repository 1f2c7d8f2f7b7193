import { stemmer } from 'stemmer';
import type { Glossary } from '@/lib/text/glossary';
import { contentWords, grams, withoutMarks, wordPattern } from '@/lib/text/terms';
import { isUnspaced } from '@/lib/text/words';
import { phraseRanges } from './phrase-match';

/** UTF-16 offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** What is looked for in a text. */
export interface AskedText {
  text: string;
  /** The same as it is asked of English. */
  english: string;
  /** Stretches of it that were asked for as they are. */
  phrases: readonly string[];
}

/**
 * Where a text says what a query asks for, in order: the words of the query however inflected, not merely something
 * like them; phrases with all their words. The last word may be still being typed: where nothing is that word, what
 * begins so is. Where it says none of them, what means one of them is.
 *
 * @param glossary From the text's language to English.
 */
export function matchedWords(
  text: string,
  { text: query, english, phrases }: AskedText,
  language: string,
  glossary: Glossary | null = null,
): TextRange[] {
  const inPhrases = phrases.flatMap((phrase) => phraseRanges(text, phrase));
  const texts = language === 'en' ? new Set([query, english]) : [query];
  const byWords = [...texts].flatMap((asked) => wordRanges(text, asked, language));
  const own = [...inPhrases, ...byWords].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return own.length === 0 && glossary ? rangesMeaning(text, english, glossary) : joined(own);
}

/** What stands before the first word of a sentence. */
const sentenceEnd = /[.!?…:\n][^\p{L}\p{N}]*$/u;

/** Words of another language that mean a word of English; where it spaces its words. */
function rangesMeaning(text: string, english: string, glossary: Glossary): TextRange[] {
  const asked = new Set(contentWords(english, 'en').map(stemmer));
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index: start }) => {
    if (isUnspaced(word)) return [];
    const isFirst = start === 0 || sentenceEnd.test(text.slice(Math.max(0, start - 8), start));
    const meant = glossary.glossWord(word, isFirst);
    const isAsked = meant.split(' ').some((each) => asked.has(stemmer(each)));
    return isAsked ? [{ start, end: start + word.length }] : [];
  });
}

function wordRanges(text: string, query: string, language: string): TextRange[] {
  const asked = contentWords(query, language);
  const spaced = asked.filter((word) => !isUnspaced(word));
  const runs = asked.filter(isUnspaced).flatMap(piecesOf);
  const typed = /[\p{L}\p{N}\p{M}]$/u.test(query) ? asked.at(-1) : undefined;
  const isUnfinished =
    typed !== undefined && typed.length >= shortestBeginning && !isUnspaced(typed);
  const beginnings: TextRange[] = [];
  let isWhole = false;
  const ranges = [...text.matchAll(wordPattern)].flatMap((match): TextRange[] => {
    const [word] = match;
    const start = match.index;
    if (isUnspaced(word)) return rangesIn(word.toLowerCase(), start, runs);
    const [plain = ''] = contentWords(word, language);
    const same = spaced.find((own) => isSameWord(plain, own, language));
    if (same === typed) isWhole = true;
    if (isUnfinished && withoutMarks(plain).startsWith(withoutMarks(typed)))
      beginnings.push({ start, end: start + word.length });
    return same === undefined ? [] : [{ start, end: start + word.length }];
  });
  return isWhole ? ranges : [...ranges, ...beginnings];
}

/** Less says nothing; in letters. */
const shortestBeginning = 2;

function isSameWord(one: string, other: string, language: string): boolean {
  if (one === other) return true;
  if (one === '') return false;
  if (language === 'en') return stemmer(one) === stemmer(other);
  // Half of their letters, four at a time: “Häuser” and “Haus”, not “Hausmeister”.
  const [a, b] = [one, other].map((word) => new Set(grams(`_${withoutMarks(word)}_`, 4)));
  return a !== undefined && b !== undefined && 4 * a.intersection(b).size >= a.size + b.size;
}

/** What is looked for of a run without spaces: short stretches, since nothing tells where its words end. */
function piecesOf(run: string): string[] {
  const isThai = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(run);
  return grams(run, isThai ? 4 : 2);
}

function rangesIn(run: string, offset: number, pieces: readonly string[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const piece of pieces)
    for (let at = run.indexOf(piece); at >= 0; at = run.indexOf(piece, at + 1))
      ranges.push({ start: offset + at, end: offset + at + piece.length });
  return ranges.toSorted((a, b) => a.start - b.start);
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
