import { abbreviationsOf } from './abbreviations';
import { stopWordsOf } from './stop-words';

const opening = '«„“‘‹([{《「『【（“';
const closing = '»”’›)\\]}》」』】）"\'“';

/** The last word of a text with its inner full stops, without the final one and closing marks. */
const lastWord = new RegExp(
  `([\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}.·/º°-]*|[№&])\\.[${closing}]*\\s*$`,
  'u',
);
const nextWord = new RegExp(`^[${opening}"'¿¡\\s]*([\\p{L}\\p{M}\\p{N}]+)`, 'u');

/** Languages that write ordinals with a full stop: “vom 12. Juni”, “der 2. Weltkrieg”. */
const ordinalLanguages = /^(?:de|da|nb|nn|no|pl|cs|sk|sl|hr|sr|fi|hu|et|lv|tr|is)$/;

/** A list marker alone: “1.”, “2.)”, “a)”, “•”, “• 9.”, “IV.”. */
const markerAlone =
  /^[•⁃◦▪‣·*–-]?\s*(?:\(?(?:\d{1,3}|[a-zA-Zа-я]|[ivxIVX]{1,4})(?:\.\)|\.|\)))?\s*$/u;

/** What can only belong to the sentence before: closing marks, commas, slashes; a citation in brackets with the full stop after it. */
const tail = new RegExp(`^(?![«„“‘(\\[《「『¿¡])(?:[${closing}.,;:…]+(?:\\s|$)|/)`, 'u');
const citation = /^\([^()]{1,80}\)[.!?]/u;

/** What begins no sentence in Japanese. */
const goesOn =
  /^(?:と(?:な[るりっ]|する|し[てた]|いう|の|は|も)|が|は|を|に(?:な[るりっ]|は|も)|の(?!ち)|です|である)/u;

/** Lines at least this long, in UTF-16 units, were broken by a margin, not by a writer. */
const wrappedLength = 50;

/** Pairs whose inside is not cut when the closing mark comes soon. */
const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['„', '“”'],
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
];

/** How far ahead the closing mark of an open bracket or quotation is looked for, in UTF-16 units. */
const closingDistance = 160;

export interface SentenceContext {
  /** Primary subtag. */
  language: string;
  /** Whether the text uses capitals. */
  isCased: boolean;
}

/**
 * Whether a boundary found by the Unicode rules is none, because of an abbreviation, an initial, an ordinal,
 * an open bracket or quotation, or a list marker that stands alone.
 *
 * @param left Text of the sentence so far.
 * @param right Text from the boundary on (a few hundred units are enough).
 */
export function continues(
  left: string,
  right: string,
  { language, isCased }: SentenceContext,
): boolean {
  if (/[\n\u2028\u2029]\s*$/u.test(left)) return isWrapped(left, right, isCased);
  if (markerAlone.test(left) || isListNumber(left, right)) return true;
  if (tail.test(right) || citation.test(right)) return true;
  // 「…」と言った: a particle ties the quotation to its sentence.
  if (/[」』]$/u.test(left) && /^\p{Script=Hiragana}/u.test(right)) return true;
  // So does what goes on after a full stop in brackets, （小学生は無料。）となる.
  if (/[。！？]）$/u.test(left) && goesOn.test(right)) return true;
  // "…"라고 했다: so does a Korean one that follows without a space.
  if (/["”’]$/u.test(left) && /^\p{Script=Hangul}/u.test(right)) return true;
  // Three spaced points leave something out, four end the sentence.
  if (/(?<!\. )\. \. \.\s*$/u.test(left)) return true;
  if (
    isCased &&
    /^\p{Ll}/u.test(right) &&
    /[.!?…][\s"'”’»)\]]*$/u.test(left) &&
    !startsMarker(right)
  )
    return true;
  if (isOpen(left, right)) return true;
  const word = lastWord.exec(left)?.[1];
  return word !== undefined && wordContinues(word, left, right, language);
}

/** Whether a line break only wraps a line: the sentence has no end yet and the next line cannot begin one. */
function isWrapped(left: string, right: string, isCased: boolean): boolean {
  if (/\n\s*\n\s*$/u.test(left) || /[.!?…。！？:：؟।]["'”’»)\]]*\s*$/u.test(left)) return false;
  if (
    (isCased && /^\p{Ll}/u.test(right)) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\n$/u.test(left)
  )
    return true;
  const line = left.trimEnd().split('\n').at(-1) ?? '';
  return line.length >= wrappedLength && !/^[•⁃◦▪‣·\d#*-]/u.test(right);
}

/** “1.Helado, 2.Carne”: a number glued to its entry. */
function isListNumber(left: string, right: string): boolean {
  return /(?:^|[\s:(])\d{1,2}\.$/u.test(left) && /^\p{L}/u.test(right);
}

function startsMarker(right: string): boolean {
  return /^[a-zа-я][.)]\s/u.test(right);
}

function wordContinues(word: string, left: string, right: string, language: string): boolean {
  const next = nextWord.exec(right)?.[1] ?? '';
  const nextIsDigit = /^\p{N}/u.test(next);
  const lower = word.toLowerCase();
  const { always, trailing } = abbreviationsOf(language);
  // “the U.S. In 1990”: a function word with a capital starts a sentence, a name does not.
  const startsSentence =
    next === '' ||
    (!nextIsDigit && !/^\p{L}\./u.test(right) && stopWordsOf(language).has(next.toLowerCase()));
  if (language === 'de' && nextIsDigit && lower.endsWith('str')) return true;
  if (trailing.has(lower)) return !startsSentence && !/^["'“«„]/u.test(right);
  if (always.has(lower)) return !isOrdinaryWord(lower, language, nextIsDigit);
  if (/^\p{L}$/u.test(word)) return continuesInitial(word, left, startsSentence);
  if (shortened.test(word)) return !startsSentence;
  if (/^\d{1,2}$/.test(word))
    return ordinalLanguages.test(language) && !nextIsDigit && !startsSentence;
  return false;
}

/** “U.S”, “bl.a”, “t.ex”, “Th.S”: with a part of one letter, so that “Vue.js” is none. */
const shortened = /^(?=.*(?:^|\.)\p{L}(?:\.|$))(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

/** “no.” and “art.”, and “mar.” and “out.” in Portuguese, abbreviate before numbers only; elsewhere they are words. */
const ordinaryWords: Record<string, RegExp> = {
  en: /^(?:no|art|fig|ex|para|tab|ref|sec|mar|jun|sat|in)$/u,
  pt: /^(?:mar|set|out)$/u,
};

function isOrdinaryWord(lower: string, language: string, nextIsDigit: boolean): boolean {
  return !nextIsDigit && ordinaryWords[language]?.test(lower) === true;
}

function continuesInitial(letter: string, left: string, startsSentence: boolean): boolean {
  if (/\p{Ll}/u.test(letter)) return true;
  // “30 °C. This …”
  if (/°\s?[CF]\.\s*$/u.test(left)) return false;
  // “you and I. Did you see …”: the pronoun, unless a name stands before it.
  if (letter === 'I') return !startsSentence && /\p{Lu}\p{L}+\s+I\.\s*$/u.test(left);
  // “vitamin C. The …”: a lower-case word before the letter and a function word after it.
  return !(
    startsSentence &&
    /\p{Ll}\s+\p{Lu}\.\s*$/u.test(left) &&
    !/\p{Lu}\p{Ll}+\s+\p{Lu}\.\s*$/u.test(left)
  );
}

function isOpen(left: string, right: string): boolean {
  for (const [open, close] of pairs) {
    const start = left.lastIndexOf(open);
    if (start < 0 || [...close].some((mark) => left.indexOf(mark, start + 1) >= 0)) continue;
    const ahead = right.slice(0, closingDistance);
    const ends = [...close].map((mark) => ahead.indexOf(mark)).filter((at) => at >= 0);
    const reopened = ahead.indexOf(open);
    if (ends.length > 0 && (reopened < 0 || Math.min(...ends) < reopened)) return true;
  }
  return isStraightQuoteOpen(left, right);
}

function isStraightQuoteOpen(left: string, right: string): boolean {
  if (left.split('"').length % 2 === 1) return false;
  const end = right.slice(0, closingDistance).indexOf('"');
  // The next mark closes only if a word stands right before it.
  return end === 0 || (end > 0 && /\S/u.test(right[end - 1] ?? ' '));
}
