import { koreanName, withMust } from './korean';
import { ListedWords, normalized } from './listed-words';
import { withMonthNames } from './month-names';
import { asciiDigits } from './numbers/digits';
import { romanized } from './romanize';
import { joinSeparated } from './separable-verbs';
import { unsaid } from './unsaid';
import { isUnspaced, unspaced } from './words';

/** Languages with a list in assets/public/glossaries. */
export const glossaryLanguages: readonly string[] = [
  'ar',
  'de',
  'es',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'th',
  'tr',
  'zh',
];

/** A run of a script that does not space its words, a figure, a word (apostrophes part words), a sign that is read like one. */
const tokens = new RegExp(
  `[${unspaced}][${unspaced}\\p{M}]*|\\p{N}+(?:[.,]\\p{N}+)*(?!\\p{N}|(?![${unspaced}\\p{Script=Hangul}])[\\p{L}\\p{M}])|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+|[%$€£¥₹]`,
  'gu',
);
const figure = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const longestPhrase = 4;
/** What Turkish writes onto names and figures: “Ankara'dan”, “1978’den”. */
const endingsOfNames = /(?<=[\p{L}\p{N}])['’]\p{Ll}{1,8}(?!\p{L})/gu;
/** After these a capital is that of a cell, a label's value, a further sentence; of two together, that of a name. */
const opensAnew = /[|:>•·?!¿¡]/u;
const beginsName = /^[\p{L}\p{M}]+ \p{Lu}/u;

/** The English of another language's words, one by one: what English models read such pages by. */
export class Glossary {
  /** Primary subtag. */
  readonly language: string;
  readonly #words: ListedWords;

  /**
   * @param file See {@link ListedWords}.
   * @param language Primary subtag.
   */
  constructor(file: string, language: string) {
    this.language = language;
    this.#words = new ListedWords(file, language);
  }

  /** The text word by word in English, in its own order and with its signs; words that are not listed stay. */
  gloss(text: string): string {
    const dated = this.#joined(withMonthNames(withMust(plain(text))));
    const words = [...dated.matchAll(tokens)];
    let said = '';
    let end = 0;
    for (let at = 0; at < words.length;) {
      const phrase = this.#phraseAt(words, at);
      const before = dated.slice(end, words[at]?.index);
      const isFirst =
        at === 0 || (opensAnew.test(before) && !beginsName.test(dated.slice(words[at]?.index)));
      const counted = before === '' && this.#counted(words, at);
      const english = counted || (phrase?.english ?? this.#say(words[at]?.[0] ?? '', isFirst));
      const last = words[at + (phrase?.words ?? 1) - 1];
      const signs = signsOf(before);
      said += (signs || ' ') + (english === unsaid ? '' : english);
      end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      at += phrase?.words ?? 1;
    }
    return (said + signsOf(dated.slice(end)))
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/ (?=[.,:;!?])/gu, '')
      .trim();
  }

  /** What share of a text's words it knows; 1 where words are not spaced. */
  share(text: string): number {
    const words = [...text.matchAll(tokens)]
      .map(([word]) => word)
      .filter((word) => /\p{L}/u.test(word));
    const known = words.filter(
      (word) => isUnspaced(word) || this.#words.english(word) !== undefined,
    );
    return words.length > 0 ? known.length / words.length : 0;
  }

  /** A word alone; within a sentence one with a capital is a name. */
  glossWord(word: string, beginsSentence: boolean): string {
    return this.#say(word, beginsSentence).trim();
  }

  /** What a figure counts that stands before a word without a space. */
  #counted(words: readonly RegExpExecArray[], at: number): string | undefined {
    if (!figure.test(words[at - 1]?.[0] ?? '')) return undefined;
    return this.#words.counted(words[at]?.[0] ?? '');
  }

  #joined(text: string): string {
    if (this.language === 'tr') return text.replaceAll(endingsOfNames, '');
    return joinSeparated(text, this.language, (verb) => this.#words.has(normalized(verb)));
  }

  #say(word: string, isFirst: boolean): string {
    if (figure.test(word)) return word;
    if (isUnspaced(word)) {
      const said = this.#cut(word).filter((english) => english !== unsaid);
      return ` ${said.join(' ')}`;
    }
    if (!isFirst && this.#isName(word)) return this.#named(word);
    return this.#words.english(word) ?? romanized(word);
  }

  /** Within a sentence a capital begins a name, but in German. */
  #isName(word: string): boolean {
    return this.language !== 'de' && /^\p{Lu}/u.test(word);
  }

  /** Countries and the like are listed with a capital; “Pierre” is no stone. */
  #named(word: string): string {
    const english = this.#words.exactly(normalized(word));
    return english !== undefined && /^\p{Lu}/u.test(english) ? english : romanized(word);
  }

  /** The longest phrase that begins at a word. */
  #phraseAt(
    words: readonly RegExpExecArray[],
    at: number,
  ): { english: string; words: number } | null {
    if (!this.#words.beginsPhrase(normalized(words[at]?.[0] ?? ''))) return null;
    for (let count = Math.min(longestPhrase, words.length - at); count > 1; count--) {
      const phrase = normalized(
        words
          .slice(at, at + count)
          .map(([word]) => word)
          .join(' '),
      );
      const english =
        this.#words.phrase(phrase) ??
        (this.language === 'ko' ? this.#words.exactly(koreanName(phrase)) : undefined);
      if (english !== undefined) return { english, words: count };
    }
    return null;
  }

  /** A run without spaces: the longest listed words from the left; what none begins stays together. */
  #cut(run: string): string[] {
    const said: string[] = [];
    let rest = '';
    for (let at = 0; at < run.length;) {
      let length = Math.min(this.#words.longest, run.length - at);
      while (length > 0 && this.#words.exactly(run.slice(at, at + length)) === undefined) length--;
      if (length === 0) rest += run.charAt(at++);
      else {
        if (rest) said.push(romanized(rest));
        rest = '';
        said.push(this.#words.exactly(run.slice(at, at + length)) ?? '');
        at += length;
      }
    }
    if (rest) said.push(romanized(rest));
    return said;
  }
}

/** Letters and figures as they are listed; signs stay: a comma of full width needs no space after it. */
function plain(text: string): string {
  const figured = text.replaceAll(/(?<=[０-９])[，．](?=[０-９])/gu, (sign) =>
    sign.normalize('NFKC'),
  );
  // “And 27” is one word in Arabic, “18km is” in Korean.
  const parted = figured
    .replaceAll(/(?<=[\p{Script=Arabic}\p{Script=Hangul}])(?=\p{N})/gu, ' ')
    .replaceAll(/(?<=\p{Script=Latin}\p{N}*)(?=\p{Script=Hangul})/gu, ' ');
  return parted.replaceAll(/[\p{L}\p{M}\p{Nd}％＄￥]+/gu, (word) =>
    asciiDigits(word.normalize('NFKC')),
  );
}

/** What stands between words, as English has it. */
function signsOf(between: string): string {
  return between
    .replaceAll(/[’']/gu, ' ')
    .replaceAll(/[。।۔．]/gu, '. ')
    .replaceAll(/！/gu, '! ')
    .replaceAll(/；/gu, '; ')
    .replaceAll(/[？؟]/gu, '? ')
    .replaceAll(/[，、،]/gu, ', ')
    .replaceAll(/：/gu, ': ')
    .replaceAll(/[¿¡]/gu, ' ');
}
