import { stemmer } from 'stemmer';
import { koreanStem } from './korean';
import { stopWordsOf } from './stop-words';
import { unspaced } from './words';

/** Turns a text into the terms it is indexed by, in order, without stop words. Question and page must use the same one. */
export type TermExtractor = (text: string) => string[];

/** Reads the words of a text that carry content. */
export interface WordReader {
  /** Primary subtag. */
  readonly language: string;
  /** In lower case, without stop words; runs of unspaced scripts are cut into grams. */
  readonly words: (text: string) => string[];
  /** The same with the stop words. */
  readonly everyWord: (text: string) => string[];
  /** What is one word however it is inflected, as far as rules know: the stem in English, the word without accents elsewhere, in Arabic without its article. */
  readonly stem: (word: string) => string;
  /** `words` as stems. */
  readonly stems: (text: string) => string[];
  /** `everyWord` as stems. */
  readonly everyStem: (text: string) => string[];
}

/** A word, or a run of a script that does not space them. */
export const wordPattern = new RegExp(
  `[${unspaced}][${unspaced}\\p{M}]*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+`,
  'gu',
);
const asciiTokens = /\w+/g;
const beyondAscii = /[\u0080-\uffff]/;
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Length of the character n-grams that stand for stems where there is no stemmer, and of those of unspaced scripts. */
const gramLength = { spaced: 5, Thai: 4, unspaced: 2 };

/** Languages that write articles and particles onto the next word. */
const elisions = /^(?:fr|it|ca)$/;

const extractors = new Map<string, TermExtractor>();

/**
 * The extractor of a language: Porter stems in English, character n-grams elsewhere
 * (they beat dictionary words in every language measured), without stop words.
 *
 * @param language Primary subtag, as `guessLanguage` gives it.
 */
export function termExtractor(language: string): TermExtractor {
  let extractor = extractors.get(language);
  if (!extractor) {
    extractor = createExtractor(language);
    extractors.set(language, extractor);
  }
  return extractor;
}

function createExtractor(language: string): TermExtractor {
  const cache = new Map<string, string[]>();
  const termsOf = (word: string): string[] => {
    if (startsUnspaced.test(word)) return unspacedGrams(word);
    if (/^\p{N}+$/u.test(word)) return [word];
    if (language === 'en') return [stemmer(word)];
    return grams(`_${withoutMarks(word)}_`, gramLength.spaced);
  };
  return (text) => {
    const result: string[] = [];
    for (const word of contentWords(text, language)) {
      let terms = cache.get(word);
      if (!terms) {
        terms = termsOf(word);
        // A cache for the life of the worker must not grow with every page.
        if (cache.size > 50_000) cache.clear();
        cache.set(word, terms);
      }
      for (const term of terms) result.push(term);
    }
    return result;
  };
}

/** The words of a text in lower case, without stop words; a run of an unspaced script is one. */
export function contentWords(text: string, language: string): string[] {
  const stopWords = stopWordsOf(language);
  return everyWord(text, language).filter((word) => !stopWords.has(word));
}

function everyWord(text: string, language: string): string[] {
  const plain = normalize(text, language);
  // Most text, and several times as fast.
  return plain.match(beyondAscii.test(plain) ? wordPattern : asciiTokens) ?? [];
}

/** The reader of a language. */
export function wordReader(language: string): WordReader {
  const cut = (word: string): string[] =>
    startsUnspaced.test(word) ? unspacedGrams(word) : [word];
  const words = (text: string): string[] => contentWords(text, language).flatMap(cut);
  const every = (text: string): string[] => everyWord(text, language).flatMap(cut);
  const stem = stemOf(language);
  return {
    language,
    words,
    everyWord: every,
    stem,
    stems: (text) => words(text).map(stem),
    everyStem: (text) => every(text).map(stem),
  };
}

/** With what is written onto it: “wa-l-”, “bi-l-”, “li-l-”. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

function stemOf(language: string): (word: string) => string {
  if (language === 'en') return stemmer;
  if (language === 'ar') return (word) => withoutMarks(word).replace(arabicArticle, '');
  return language === 'ko' ? koreanStem : withoutMarks;
}

function unspacedGrams(run: string): string[] {
  return grams(run, /^\p{Script=Thai}/u.test(run) ? gramLength.Thai : gramLength.unspaced);
}

/** Forms without what apostrophes join to words: “the Sun’s” is about the Sun, “can’t” is no word of its own, “l’eau” is water. */
function normalize(text: string, language: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  if (!plain.includes("'")) return plain;
  return elisions.test(language)
    ? plain.replaceAll(
        /(?<![\p{L}\p{M}])(?:\p{L}|qu|jusqu|lorsqu|(?:d|n|s)?all|dell|nell|sull|dall|un|quell)'/gu,
        ' ',
      )
    : plain.replaceAll(/\b(?:can|won|shan)'t\b|(?:n't|'(?:s|re|ve|ll|d|m))(?!\p{L})/gu, ' ');
}

/** Letters that Unicode does not take apart, by those that are typed for them. */
const barred: Record<string, string> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o' };

/** Arabic vowels, Hebrew points, accents: written or not at the writer's will. Indic vowel signs are letters of their own. */
export function withoutMarks(word: string): string {
  if (
    !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(
      word,
    )
  )
    return word;
  return word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[ıłđø]/gu, (letter) => barred[letter] ?? letter);
}

const beyondLatin = /[^a-z0-9_]/;
const hangul = /^[가-힣]+$/u;

/** What two words are compared by, letter for letter: without accents; in Korean the letters of the stem's syllables. */
export function lettersOf(word: string): string {
  if (!beyondLatin.test(word)) return word;
  return hangul.test(word) ? koreanStem(word).normalize('NFD') : withoutMarks(word);
}

/** Overlapping character n-grams; a shorter word is its own gram. */
export function grams(word: string, length: number): string[] {
  if (word.length <= length) return [word];
  const result: string[] = [];
  for (let start = 0; start + length <= word.length; start++)
    result.push(word.slice(start, start + length));
  return result;
}
