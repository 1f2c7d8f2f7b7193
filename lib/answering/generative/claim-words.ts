import { digitValue } from '@/lib/text/numbers/digits';
import { wordValue } from '@/lib/text/numbers/word-value';
import { stopWordsOf } from '@/lib/text/stop-words';
import type { TermExtractor } from '@/lib/text/terms';
import { unspaced } from '@/lib/text/words';
import { joinNumbers } from './join-numbers';
import { isLight } from './light-words';
import { magnified, unspacedMagnitude } from './magnitudes';
import { isNegator } from './negators';
import { isQuantity } from './quantities';
import { runWords } from './unspaced-words';
import { bareWord, type Word } from './word';

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
        ...bareWord(number + magnitude, match.index),
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

function spacedWord(
  text: string,
  start: number,
  isFirst: boolean,
  language: string,
  extractTerms: TermExtractor,
): Word {
  const word = bareWord(text, start);
  const value = wordValue(word.lower, language);
  const negator = isNegator(word.lower, language);
  const isStop =
    stopWordsOf(language).has(word.lower) || joining.get(language)?.has(word.lower) === true;
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
