import { continues, type SentenceContext } from './sentence-rules';

/** A stretch of a text: UTF-16 offsets, white space trimmed. */
export interface Span {
  start: number;
  end: number;
}

/** Thai has no full stop: clauses between spaces are gathered until they have about the length of a sentence, in UTF-16 units. */
const thaiLength = 70;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits a text into sentences: the Unicode rules (`Intl.Segmenter`), mended where they fail:
 * abbreviations, initials, ordinals, brackets and quotations, footnote marks, list markers; Thai by spaces and length.
 *
 * @param language Primary subtag, as `guessLanguage` gives it.
 * @returns Spans in order; together they hold everything but white space.
 */
export function splitSentences(text: string, language: string): Span[] {
  if (language === 'th') return splitThai(text);
  const spans: Span[] = [];
  const context = { language, isCased: isCased(text) };
  let start = 0;
  for (const boundary of boundaries(text, context)) {
    if (
      boundary < text.length &&
      continues(text.slice(start, boundary), text.slice(boundary, boundary + 300), context)
    )
      continue;
    pushTrimmed(spans, text, start, boundary);
    start = boundary;
  }
  return spans;
}

/** Candidate ends of sentences, ascending, the last one the end of the text. */
function boundaries(text: string, context: SentenceContext): number[] {
  const ends: number[] = [];
  for (const { index } of segmenterOf(context.language).segment(text))
    if (index > 0) ends.push(afterFootnotes(text, index));
  const missed = [...listMarkers(text), ...beforeNumbers(text)];
  if (!context.isCased)
    for (const match of text.matchAll(/\p{L}{2}[.!?]\s+/gu))
      missed.push(match.index + match[0].length);
  if (missed.length > 0) ends.push(...missed);
  ends.push(text.length);
  return missed.length > 0 ? [...new Set(ends)].toSorted((a, b) => a - b) : ends;
}

/** Whether capitals are used: some people and some extractions write everything small, and then a small letter proves nothing. */
function isCased(text: string): boolean {
  return (
    !/\p{Ll}{2}[.!?]\s+\p{Ll}/u.test(text) ||
    (text.match(/\p{Lu}/gu)?.length ?? 0) > text.length / 400
  );
}

/** Moves a boundary that fell into a footnote mark (“…1990.[2] The”) behind it. */
function afterFootnotes(text: string, boundary: number): number {
  const at = text[boundary - 1] === '[' ? boundary - 1 : boundary;
  const notes = /^(?:\[[^\]\s]{1,4}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])+\s*/u.exec(text.slice(at, at + 40));
  return notes ? at + notes[0].length : boundary;
}

/** “… in 1990. 20 people died.”: the Unicode rules see no boundary before a number that a small letter follows. */
function beforeNumbers(text: string): number[] {
  return [...text.matchAll(/[\p{L}\p{N}][)\]”"’]?\.\s+(?=\p{N})/gu)].map(
    (match) => match.index + match[0].length,
  );
}

/**
 * Starts of inline list entries. Bullets always start one; “1)”, “1.”, “a.” only
 * in a text that begins with such a marker and counts on from there, so that “buy 1) fish 2) salt” stays whole.
 */
function listMarkers(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/\s(?=[•⁃◦▪‣]\s?\S)/gu)) starts.push(match.index + 1);
  const first = /^\s*(\d{1,2}|a)(\.\)|\.|\))\s?\S/u.exec(text);
  if (!first) return starts;
  const [, label = '', mark = ''] = first;
  for (let count = 1, from = first[0].length - 1; ; count++) {
    const next = label === 'a' ? String.fromCharCode(97 + count) : String(Number(label) + count);
    const at = text.indexOf(` ${next}${mark} `, from);
    if (at < 0) return starts;
    starts.push(at + 1);
    from = at + 1;
  }
}

function splitThai(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[\s]+/gu)) {
    const after = match.index + match[0].length;
    const isParagraph = match[0].includes('\n');
    const left = text.slice(start, match.index);
    const isShort = thaiShort.test(left);
    const afterStop = /[.!?]["”’)]*$/u.test(left) && !/\d\.$/u.test(left) && !isShort;
    const isLong =
      left.length >= thaiLength &&
      !isShort &&
      !besideForeign(text, match.index, after) &&
      !needsLeft.test(text.slice(after, after + 12));
    if (!isParagraph && !afterStop && !isLong) continue;
    pushTrimmed(spans, text, start, match.index);
    start = after;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/**
 * The mark that repeats the word before it, footnote marks, and what goes on from the clause before (“which”, “by”,
 * “and”, “therefore”).
 */
const needsLeft = /^(?:ๆ|\[|ซึ่ง|โดย|และ|หรือ|จึง|ที่(?:แสดง|เป็น|มี|ได้|ถูก|จะ))/u;

/** An abbreviation at the end: a full stop stands after no other Thai word (พ.ศ., ม.ค., ดร., พล.อ.), also behind a word (ที่โทร.). */
const thaiShort =
  /(?:(?:^|[\s(])(?:[\u0E01-\u0E4E]{1,4}\.)+|โทร\.|(?:[\u0E01-\u0E4E]{1,3}\.){2,})$/u;

/** Thai puts spaces around numbers and foreign words; they end nothing. */
function besideForeign(text: string, before: number, after: number): boolean {
  return /[\p{N}\p{Script=Latin}(“"]/u.test(`${text[before - 1] ?? ''}${text[after] ?? ''}`);
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (end > start) spans.push({ start, end });
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
