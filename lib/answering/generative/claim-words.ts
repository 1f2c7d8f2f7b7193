import { stopWordsOf } from '@/lib/text/stop-words';
import type { TermExtractor } from '@/lib/text/terms';
import { unspaced } from '@/lib/text/words';
import { isLight } from './light-words';
import { magnified, unspacedMagnitude } from './magnitudes';
import { isNegator } from './negators';
import { digitValue } from '@/lib/text/numbers/digits';
import { hanNumbers } from '@/lib/text/numbers/han-numbers';
import { spelledNumber } from '@/lib/text/numbers/spelled-number';
import { wordValue } from '@/lib/text/numbers/word-value';
import { isQuantity } from './quantities';

/** A word of a claim or a source sentence; in scripts without spaces, an overlapping run of characters. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** What it is compared by: stem, character n-grams, or itself. */
  terms: readonly string[];
  /** Value of a number, in digits or in words; null for others. */
  value: string | null;
  /** Written with a capital where the sentence does not ask for one. */
  isCapital: boolean;
  /** The first word: its capital says nothing. */
  isFirst: boolean;
  /** Bears content: no function word. */
  isContent: boolean;
  /** Common enough to be exchanged for another when someone retells. */
  isLight: boolean;
  isNegator: boolean;
  /** Punctuation before it, in Thai a space, or a word such as “and”, may begin a clause. */
  beginsClause: boolean;
}

const pattern = new RegExp(
  String.raw`(?<run>[${unspaced}][${unspaced}\p{M}]*)|(?:(?<number>(?<!\p{Nd} )\d{1,3}(?: \d{3})+(?![\p{Nd} ]?\p{Nd})|\p{Nd}+(?:[.,٫٬'’\u00a0\u202f](?=\p{Nd})\p{Nd}+)*)(?<magnitude>${unspacedMagnitude})?(?:(?:st|nd|rd|th|er|ère|ème|e|º|ª)(?![\p{L}\p{M}]))?)|(?<word>(?:(?![${unspaced}])[\p{L}\p{M}\p{Nl}\p{No}_])(?:(?![${unspaced}])[\p{L}\p{M}\p{N}_])*(?:['’][\p{L}\p{M}]+)*)`,
  'gu',
);

/** What joins clauses, by language; elsewhere punctuation must do. */
const joining = new Map(
  Object.entries({
    en: 'and but or while whereas that which who whose where when because after before since although though',
    de: 'und aber oder während weil nachdem bevor obwohl wobei',
    fr: 'et mais ou tandis que qui où car parce après avant',
    es: 'y e pero o mientras que quien donde porque después antes',
    it: 'e ed ma o mentre che cui dove perché dopo prima',
    pt: 'e mas ou enquanto que onde porque depois antes',
    nl: 'en maar of terwijl die dat omdat',
    pl: 'i a ale oraz że który która które',
    ru: 'и но а или пока который которая которое которые где потому после',
    tr: 've ama',
    ar: 'و ثم لكن حيث',
    hi: 'और लेकिन जो जबकि',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Articles and prepositions that a vowel shortens. */
const elided = new Map([
  ['fr', /^(?:l|d)['’](?=\p{L})/iu],
  ['it', /^(?:l|un|d|all|dall|dell|nell|sull|coll|quest|quell)['’](?=\p{L})/iu],
]);

/** “First” and “second” have no value of their own either: they are compared as ordinals. */
const isOrdinal = /^(?:1st|2nd|1er|1re|1ère)$/;

const abbreviated = /^(?:\p{Lu}\p{M}*){2,}$/u;

/** The words of a text, in order. */
export function readWords(text: string, language: string, extractTerms: TermExtractor): Word[] {
  const words: Word[] = [];
  let isFirst = true;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const { run, number, magnitude = '', word } = match.groups ?? {};
    const known = words.length;
    if (run !== undefined) words.push(...runWords(run, match.index));
    else if (number !== undefined)
      words.push({
        ...bare(number + magnitude, match.index),
        ...(!isOrdinal.test(match[0]) && {
          value: magnified(digitValue(number), magnitude, language) ?? digitValue(number),
          isContent: true,
        }),
        isFirst,
      });
    else if (word !== undefined) {
      // “L'ingegnere”, “dall'ingegnere”: the article is no part of the word.
      const from = elided.get(language)?.exec(word)?.[0].length ?? 0;
      const own = word.slice(from);
      words.push(spacedWord(own, match.index + from, isFirst, language, extractTerms));
    }
    const added = words[known];
    if (added !== undefined)
      added.beginsClause =
        joining.get(language)?.has(added.lower) === true ||
        (language === 'th' ? /./u : /[^\s'’.-]/u).test(text.slice(end, match.index));
    end = match.index + match[0].length;
    // What opens a quotation, or a label before a colon, begins anew.
    isFirst = /^[\s]*[:.!?–—]\s|^\s*[\s(]["“«„]/u.test(text.slice(end, end + 4));
  }
  return joinNumbers(words, text, language);
}

/** The most words of a number: “two hundred thousand three hundred and twenty five”. */
const mostNumberWords = 8;

/** “Four hundred” is one number. */
function joinNumbers(words: readonly Word[], text: string, language: string): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.value === null && word.lower !== 'one') {
      joined.push(word);
      continue;
    }
    if (isUncounted(words, at, language)) {
      joined.push({ ...word, value: null, isContent: false });
      continue;
    }
    const following = [word];
    while (following.length < mostNumberWords) {
      const [last, next] = [following.at(-1), words[at + following.length]];
      if (!last || !next || !/^[ \u00a0-]$/.test(text.slice(last.end, next.start))) break;
      following.push(next);
    }
    const number = spelledNumber(
      following.map(({ lower, value }) => (/^\d/.test(lower) ? (value ?? lower) : lower)),
      language,
    );
    let { length, value } = number ?? { length: 1, value: word.value };
    const times = value && magnified(value, following[length]?.lower ?? '', language);
    if (times) [length, value] = [length + 1, times];
    const parts = following.slice(0, length);
    const end = parts.at(-1)?.end ?? word.end;
    if (length === 1) joined.push(word);
    else
      joined.push({
        ...word,
        text: text.slice(word.start, end),
        lower: parts.map(({ lower }) => lower).join(' '),
        end,
        terms: [],
        value,
        isContent: true,
        isLight: false,
      });
    at += length - 1;
  }
  return joined;
}

/** “Pour cent”, “several hundred”. */
function isUncounted(words: readonly Word[], at: number, language: string): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    words[at]?.value === '100' &&
    !/^\p{Nd}/u.test(words[at]?.lower ?? '') &&
    (/^(?:pour|por|per)$/.test(before) || isQuantity(before, language))
  );
}

function spacedWord(
  text: string,
  start: number,
  isFirst: boolean,
  language: string,
  extractTerms: TermExtractor,
): Word {
  const word = bare(text, start);
  const value = wordValue(word.lower, language);
  const negator = isNegator(word.lower, language);
  const isStop = stopWordsOf(language).has(word.lower);
  const terms = value !== null || isStop ? [] : extractTerms(text);
  return {
    ...word,
    terms,
    value,
    isFirst,
    isCapital: /^\p{Lu}/u.test(text) && (!isFirst || abbreviated.test(text)) && !isStop,
    isContent: value !== null || (!negator && !isStop && terms.length > 0),
    isLight: isLight(word.lower, language) || isQuantity(word.lower, language),
    isNegator: negator,
  };
}

/** What Thai writes onto the beginning of a clause that goes on. */
const thaiAnd = /^และ(?=.)/u;

/** Numbers, and overlapping pairs of characters; longer in Thai, whose alphabet says less a character. */
function runWords(run: string, start: number): Word[] {
  const words: Word[] = [];
  const [and = ''] = thaiAnd.exec(run) ?? [];
  if (and !== '') words.push(bare(and, start));
  let from = and.length;
  for (const { text, start: at, value } of hanNumbers(run)) {
    words.push(...pairsIn(run.slice(from, at), start + from));
    words.push({ ...bare(text, start + at), value, isContent: true });
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
  return { ...bare(text, start), terms: [text], isContent: true };
}

function bare(text: string, start: number): Word {
  return {
    text,
    lower: text.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    terms: [],
    value: null,
    isCapital: false,
    isFirst: false,
    isContent: false,
    isLight: false,
    isNegator: false,
    beginsClause: false,
  };
}
