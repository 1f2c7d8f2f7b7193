import { romanized } from '@/lib/text/romanize';
import { glossaryLanguages } from '@/lib/text/glossary';
import type { AnswerSet } from '@/tests/eval/input';
import type { BlocksPage } from '@/tests/eval/page-of-blocks';
import { Random } from './random';
import { SpokenLanguage } from './spoken-language';

/** Shares by which a word goes as it does on pages that are read by the glossaries; by eye. */
const chances = {
  sameAsPage: 0.7,
  askedInEnglish: 0.1,
  isLeftOut: 0.7,
  isListedName: 0.3,
  isUnlistedForm: 0.05,
  isCutWrongly: 0.07,
  unlisted: { isKept: 0.3, isCut: 0.4 },
};
const token = /[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu;
const longestPhrase = 3;

type Page = AnswerSet['pages'][number] | BlocksPage;
type Question = AnswerSet['questions'][number] & { answer?: string };
/** A set whose pages may be given in blocks. */
export type Pages = Omit<AnswerSet, 'pages'> & { pages: Page[] };

/**
 * An English set as it would read had its pages been written in languages of the glossaries, and been read word by word: each
 * word is looked up in a language, and what is found there in English again. Gives the passage reader words in wrong senses, in
 * no form and with no meaning at all, as it gets them of real pages; not their order.
 */
export function wordByWord(set: Pages): Pages {
  const random = new Random(set.pages.length);
  const languages = glossaryLanguages.map((language) => new SpokenLanguage(language, random));
  const asked = Map.groupBy(set.questions as Question[], ({ page }) => page);
  const questions: Question[] = [];
  const pages = set.pages.map((page) => {
    const reading = new Reading(random.pick(languages), random);
    const say = (text: string): string => reading.say(text);
    for (const question of asked.get(page.id) ?? []) {
      const asker = new Reading(reading.language, random, reading);
      const isEnglish = random.next() < chances.askedInEnglish;
      questions.push({
        ...question,
        text: isEnglish ? question.text : asker.say(question.text),
        evidence: question.evidence.map(say),
        answer: say(question.answer ?? ''),
      });
    }
    const title = say(page.title);
    return 'blocks' in page
      ? {
          ...page,
          title,
          blocks: page.blocks.map((block) => ({ ...block, text: say(block.text) })),
        }
      : { ...page, title, text: say(page.text) };
  });
  return { ...set, pages, questions };
}

/** What one writer makes of English words: the same of the same throughout. */
class Reading {
  readonly language: SpokenLanguage;
  readonly #random: Random;
  readonly #page: Reading | null;
  readonly #said = new Map<string, string>();

  /** @param page What is asked about: its words are often taken. */
  constructor(language: SpokenLanguage, random: Random, page: Reading | null = null) {
    this.language = language;
    this.#random = random;
    this.#page = page;
  }

  say(text: string): string {
    const words = [...text.matchAll(token)];
    let said = '';
    let end = 0;
    for (let at = 0; at < words.length;) {
      const phrase = this.#phraseAt(text, words, at);
      const [word] = words[at] ?? [''];
      const from = words[at]?.index ?? 0;
      const begins = /(?:^|[.!?:\n]["”’)]*)\s*$/.test(text.slice(0, from));
      const last = words[at + (phrase?.words ?? 1) - 1];
      said += text.slice(end, from) + (phrase?.said ?? this.#word(word, begins));
      end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      at += phrase?.words ?? 1;
    }
    return (said + text.slice(end))
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/ (?=[.,:;!?])/gu, '')
      .replaceAll(/(^|\n) /gu, '$1');
  }

  #phraseAt(
    text: string,
    words: readonly RegExpExecArray[],
    at: number,
  ): { said: string; words: number } | null {
    for (let count = Math.min(longestPhrase, words.length - at); count > 1; count--) {
      const last = words[at + count - 1];
      const phrase = text
        .slice(words[at]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0))
        .toLowerCase();
      if (/^[\p{L} ]+$/u.test(phrase) && this.language.has(phrase))
        return {
          said: this.#same(phrase, () => this.language.readAgain(phrase, false)),
          words: count,
        };
    }
    return null;
  }

  #word(word: string, begins: boolean): string {
    const lower = word.toLowerCase();
    if (/^\p{N}/u.test(word)) return word;
    if (!this.language.hasArticles && /^(?:the|an?)$/.test(lower)) return '';
    if (!this.language.hasIs && /^(?:is|are|am)$/.test(lower))
      return this.#same(lower, () => (this.#is(chances.isLeftOut) ? '' : lower));
    const isName = /^\p{Lu}/u.test(word) && !begins;
    if (isName && !(this.language.has(lower) && this.#is(chances.isListedName)))
      return this.#same(word, () => (this.language.hasCapitals ? word : romanized(lower)));
    return this.#same(lower, () => this.#readAgain(lower, isName) ?? this.#unlisted(word));
  }

  #readAgain(word: string, isName: boolean): string | undefined {
    const read = this.language.readAgain(word, isName);
    if (read === undefined) return undefined;
    if (this.#is(chances.isUnlistedForm)) return this.language.unlistedWord();
    const isCut = this.language.isUnspaced && this.#is(chances.isCutWrongly);
    return isCut ? `${this.language.anyWord()} ${read}` : read;
  }

  #unlisted(word: string): string {
    const { isKept, isCut } = chances.unlisted;
    if (/^\p{Lu}/u.test(word)) return this.language.hasCapitals ? word : word.toLowerCase();
    if (this.#is(isKept)) return word;
    return this.language.isUnspaced && this.#is(isCut)
      ? `${this.language.anyWord()} ${this.language.anyWord()}`
      : this.language.unlistedWord();
  }

  #same(key: string, make: () => string | undefined): string {
    const known = this.#said.get(key);
    if (known !== undefined) return known;
    const before = this.#page ? this.#page.#said.get(key) : undefined;
    const isSame = before !== undefined && (/^\p{Lu}/u.test(key) || this.#is(chances.sameAsPage));
    const said = (isSame ? before : make()) ?? key;
    this.#said.set(key, said);
    return said;
  }

  #is(chance: number): boolean {
    return this.#random.next() < chance;
  }
}
