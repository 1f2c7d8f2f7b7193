import { stemmer } from 'stemmer';
import { contentWords, grams, withoutMarks } from '@/lib/text/terms';
import { isUnspaced } from '@/lib/text/words';

/** How much one of its words counts, by where it stands; multiples of `frequencyUnit`. */
const fieldWeights = { title: 2, headings: 1, text: 1 };

/** Length of the beginning of an English word that counts beside its stem, and how much it counts. */
const prefix = { length: 5, weight: 0.5 };

/** What stands for one word in the index. */
interface WordTerms {
  terms: readonly string[];
  weights: readonly number[];
  /** How many words of a spaced script it says as much as. */
  words: number;
}

/** A term of a query. */
export interface QueryTerm {
  weight: number;
  /** Those by whose rules it was made: only chunks of these languages can be expected to hold it. */
  languages: readonly string[];
}

export interface ChunkTerms {
  /** Weighted frequency of each term. */
  frequencies: Map<string, number>;
  /** Weighted length in UTF-16 units: chunks are cut to one length in every language, however many terms that makes. */
  length: number;
}

/** What a chunk is found by: its own words, and those of the title and the headings it stands under (BM25F). */
export function chunkTerms(
  title: string,
  headings: readonly string[],
  text: string,
  language: string,
): ChunkTerms {
  const frequencies = new Map<string, number>();
  let length = 0;
  const add = (part: string, fieldWeight: number): void => {
    length += fieldWeight * part.length;
    for (const word of contentWords(part, language)) {
      const { terms, weights } = wordTerms(word, language);
      terms.forEach((term, at) => {
        frequencies.set(term, (frequencies.get(term) ?? 0) + fieldWeight * (weights[at] ?? 0));
      });
    }
  };
  add(title, fieldWeights.title);
  for (const heading of headings) if (heading !== title) add(heading, fieldWeights.headings);
  add(text, fieldWeights.text);
  frequencies.set(languageTerm(language), 1);
  return { frequencies, length };
}

/** Adds what a chunk is found by in English, {@link chunkTerms} of its English reading; its length stays its own. */
export function addEnglish(
  frequencies: Map<string, number>,
  title: string,
  headings: readonly string[],
  text: string,
): void {
  for (const [term, count] of chunkTerms(title, headings, text, 'en').frequencies)
    // Figures are the same term in both.
    if (!frequencies.has(term)) frequencies.set(term, count);
  frequencies.set(glossedTerm, 1);
}

/** Stands in every chunk that has its English words beside its own. */
export const glossedTerm = '@en*';

/** Stands in every chunk of a language, and for no word: counts them. */
export function languageTerm(language: string): string {
  return `@${language}`;
}

/**
 * The terms of a query and their weights. Nobody can tell the language of two words, so they are read by the rules of every
 * language there is in the library: each finds the chunks whose terms were made by the same rules. A word weighs the same
 * whether it makes one term or six.
 *
 * @param salience How much an English word tells in the language at large, about 1: in a few hundred passages
 * “ways” and “key” are rare by chance. All the same by default.
 * @param english The same in English, read by its rules beside the text as it is; empty where none of it is to be.
 */
export function queryTerms(
  text: string,
  languages: Iterable<string>,
  salience: (word: string) => number = () => 1,
  english = text,
): Map<string, QueryTerm> {
  const all = new Map<string, QueryTerm>();
  for (const language of languages) {
    for (const reading of language === 'en' ? englishReadings(text, english) : [text])
      for (const [term, weight] of termsOf(reading, language, salience)) {
        const known = all.get(term);
        const own = new Set([...(known?.languages ?? []), language]);
        all.set(term, { weight: Math.max(weight, known?.weight ?? 0), languages: [...own] });
      }
  }
  return all;
}

/** As it is, too, in case it was taken for another language's; not in other letters, which would count twice. */
function englishReadings(text: string, english: string): Iterable<string> {
  if (english === '') return [];
  return /^[\p{Script=Latin}\P{L}]*$/u.test(text) ? new Set([text, english]) : [english];
}

/** The terms of a query by the rules of one language, with their weights. */
function termsOf(
  text: string,
  language: string,
  salience: (word: string) => number,
): Map<string, number> {
  const own = new Map<string, number>();
  let words = 0;
  let total = 0;
  for (const word of contentWords(text, language)) {
    const { terms, weights, words: count } = wordTerms(word, language);
    words += count;
    const telling = language === 'en' ? Math.sqrt(salience(word)) : 1;
    terms.forEach((term, at) => {
      const weight = weights[at] ?? 0;
      total += weight;
      own.set(term, (own.get(term) ?? 0) + weight * telling);
    });
  }
  for (const [term, share] of own) own.set(term, (share * words) / total);
  return own;
}

/** What the terms of whole words begin with that begin like this one; null where words are not spaced. */
export function wordBeginning(word: string, language: string): string | null {
  if (isUnspaced(word)) return null;
  return language === 'en' ? word : `=${withoutMarks(word)}`;
}

/** The terms that stand for a whole word and nothing else, in order; of a script without spaces what a run is cut into. */
export function wholeWordTerms(word: string, language: string): readonly string[] {
  if (isUnspaced(word)) return stretches(word);
  if (isNumber(word)) return [word];
  return [language === 'en' ? stemmer(word) : `=${withoutMarks(word)}`];
}

const caches = new Map<string, Map<string, WordTerms>>();

/**
 * The terms of a word, as `contentWords` gives it. Measured on questions about paragraphs in six languages: Porter stems with a
 * beginning in English; elsewhere four letters at a time and the whole word, which beat longer ones and beginnings alone;
 * for Chinese and Japanese single characters and pairs, for Thai threes, which beat dictionary words and, unlike these,
 * do not change with the browser.
 */
function wordTerms(word: string, language: string): WordTerms {
  const cache = caches.get(language) ?? new Map<string, WordTerms>();
  caches.set(language, cache);
  let terms = cache.get(word);
  if (!terms) {
    terms = makeTerms(word, language);
    // A cache for the life of the worker must not grow with every page.
    if (cache.size > 50_000) cache.clear();
    cache.set(word, terms);
  }
  return terms;
}

function makeTerms(word: string, language: string): WordTerms {
  if (isUnspaced(word)) return unspacedTerms(word);
  if (isNumber(word)) return equal([word], 1);
  if (language === 'en') return stemAndPrefix(word);
  const plain = withoutMarks(word);
  // Two syllables of Hangul are a word.
  const pieces = /\p{Script=Hangul}/u.test(plain) ? grams(plain, 2) : grams(`_${plain}_`, 4);
  return equal([...pieces, `=${plain}`], 1);
}

function stemAndPrefix(word: string): WordTerms {
  const stem = stemmer(word);
  if (word.length <= prefix.length) return equal([stem], 1);
  return {
    terms: [stem, `^${word.slice(0, prefix.length)}`],
    weights: [1, prefix.weight],
    words: 1,
  };
}

function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function isAlphabetic(run: string): boolean {
  return /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(run);
}

/** Threes of letters, pairs of characters. */
function stretches(run: string): string[] {
  if (isAlphabetic(run)) return grams(run, 3);
  const single = [...run];
  return single.slice(1).map((character, at) => `${single[at] ?? ''}${character}`);
}

function unspacedTerms(run: string): WordTerms {
  if (isAlphabetic(run)) return equal(stretches(run), run.length / 4);
  const single = [...run];
  const pairs = stretches(run);
  return {
    terms: [...single, ...pairs],
    weights: [...single.map(() => 0.5), ...pairs.map(() => 1)],
    words: Math.max(1, single.length / 2),
  };
}

function equal(terms: readonly string[], words: number): WordTerms {
  return { terms, weights: terms.map(() => 1), words };
}
