import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readerStem } from '@/lib/answering/passage-reader/word-vectors';
import type { Glossary } from '@/lib/text/glossary';
import { romanized } from '@/lib/text/romanize';
import { isUnspacedLanguage } from '@/lib/text/language';
import { shippedGlossary } from '@/tests/shipped-reader';
import type { Random } from './random';

const folder = path.resolve(import.meta.dirname, '../../assets/public/glossaries');
const withoutArticles: ReadonlySet<string> = new Set(['hi', 'ja', 'ru', 'th', 'zh']);
const withoutIs: ReadonlySet<string> = new Set(['ar', 'ru']);
const withoutCapitals: ReadonlySet<string> = new Set(['ar', 'hi', 'ja', 'th', 'zh']);

/** A language of the glossaries, looked up from English. */
export class SpokenLanguage {
  readonly isUnspaced: boolean;
  readonly hasArticles: boolean;
  readonly hasIs: boolean;
  readonly hasCapitals: boolean;
  readonly #glossary: Glossary;
  readonly #random: Random;
  readonly #byEnglish = new Map<string, string[]>();
  readonly #byStem = new Map<string, string[]>();
  /** One word of each line. */
  readonly #all: string[] = [];

  /** @param language Primary subtag of one with a glossary. */
  constructor(language: string, random: Random) {
    const glossary = shippedGlossary(language);
    if (!glossary) throw new Error(`no glossary of ${language}`);
    this.#glossary = glossary;
    this.#random = random;
    this.isUnspaced = isUnspacedLanguage(language);
    this.hasArticles = !withoutArticles.has(language);
    this.hasIs = !withoutIs.has(language);
    this.hasCapitals = !withoutCapitals.has(language);
    for (const line of readFileSync(path.join(folder, `${language}.txt`), 'utf8').split('\n')) {
      const [english = '', list = ''] = line.toLowerCase().split('\t');
      const words = list.split(',').filter((word) => word !== '');
      const [first] = words;
      if (english === '' || english === '-' || first === undefined) continue;
      this.#all.push(first);
      append(this.#byEnglish, english, words);
      if (!english.includes(' ')) append(this.#byStem, readerStem(english), words);
    }
  }

  /** Whether a phrase is listed, in lower case. */
  has(english: string): boolean {
    return this.#byEnglish.has(english);
  }

  /** What becomes of an English word or phrase that is said in the language and read again; undefined where it cannot be said. */
  readAgain(english: string, isName: boolean): string | undefined {
    const words =
      this.#byEnglish.get(english) ?? (isName ? undefined : this.#byStem.get(readerStem(english)));
    if (!words) return undefined;
    // Those first in a line are the commonest.
    const chosen = words[Math.floor(this.#random.next() ** 1.5 * words.length)] ?? '';
    return this.#glossary.gloss(chosen);
  }

  /** A word that has nothing to do with it: what a wrong cut makes. */
  anyWord(): string {
    return this.#glossary.gloss(this.#random.pick(this.#all));
  }

  /** A word as it stands, in a form that is not listed. */
  unlistedWord(): string {
    const ending = this.#random.pick(['', 'en', 'a', 'o', 'i', 'es']);
    return romanized(this.#random.pick(this.#all)) + ending;
  }
}

function append(map: Map<string, string[]>, key: string, words: readonly string[]): void {
  const listed = map.get(key);
  if (listed) listed.push(...words);
  else map.set(key, [...words]);
}
