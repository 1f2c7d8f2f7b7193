import {
  arabicAnd,
  arabicPerson,
  arabicPrefix,
  compounding,
  denying,
  infinitives,
  participle,
  prefixes,
} from './affixes';
import { beginnings } from './endings';
import { endsAsVerb, koreanName, koreanStem } from './korean';
import { koreanCompound } from './korean-compounds';
import { verbBases, verbBeginnings } from './korean-verbs';
import { withoutInfix } from './separable-verbs';
import { stopWordsOf } from './stop-words';
import { withoutMarks } from './terms';
import { turkishForms, turkishLetters } from './turkish';
import { unsaid } from './unsaid';

/** Letters that two forms of a word share at least: fewer in scripts that leave vowels out, or write them as marks, and where most forms of a word have an ending; of syllables two; most where endings by their order have failed. */
const leastShared = { syllables: 2, dense: 3, other: 4, chained: 6 };

const mostKnown = 20_000;

const hangul = /^\p{Script=Hangul}+$/u;

const verbStem = { letters: 3, ending: 2 };

/**
 * Words of another language with their English, found by any of their forms. The file has an English word a line,
 * tab-separated from those that mean it, by commas; of two lines with one word the first holds.
 */
export class ListedWords {
  readonly #english = new Map<string, string>();
  /** What is looked up if it is written without marks alone. */
  readonly #unmarked = new Map<string, string>();
  /** What forms of a word begin with. */
  readonly #beginnings = new Map<string, string>();
  /** The same of verbs, by fewer letters. */
  readonly #verbStems = new Map<string, string>();
  /** What forms of Korean verbs begin with, sound by sound. */
  readonly #verbs = new Map<string, string>();
  readonly #language: string;
  /** First words of what is listed with several. */
  readonly #phraseStarts = new Set<string>();
  /** Words that were looked up. */
  readonly #known = new Map<string, string | undefined>();
  #longest = 1;

  /** @param language Primary subtag. */
  constructor(file: string, language: string) {
    this.#language = language;
    const listed: [string, string][] = [];
    for (const line of file.split('\n')) {
      const [english = '', words = ''] = line.split('\t');
      for (const word of words.split(',')) if (word) listed.push([normalized(word), english]);
    }
    for (const [word, english] of listed) {
      if (!this.#english.has(word)) this.#english.set(word, english);
      const [first = '', more] = word.split(' ');
      if (more !== undefined) this.#phraseStarts.add(first);
      this.#longest = Math.max(this.#longest, word.length);
    }
    const single = listed.filter(([word]) => !word.includes(' '));
    if (language === 'tr') this.#addUnmarked(listed);
    // A phrase without its marks is another one: “à jamais”, “a jamais”.
    else
      for (const [word, english] of single) {
        const bare = withoutMarks(word);
        if (!this.#english.has(bare)) this.#english.set(bare, english);
      }
    for (const [word, english] of single) this.#addBeginnings(withoutMarks(word), english);
    // “나고” is of “나다”, though “날다” loses its “l” there.
    for (const isOwn of [true, false])
      for (const [word, english] of single)
        for (const [at, base] of verbBases(word).entries())
          if ((at === 0) === isOwn && !this.#verbs.has(base)) this.#verbs.set(base, english);
  }

  /** Turkish is typed without marks or written with all of them: “ise”, “işe”. */
  #addUnmarked(listed: readonly (readonly [word: string, english: string])[]): void {
    for (const [word, english] of listed) {
      const short = turkishLetters(word);
      if (!this.#english.has(short)) this.#english.set(short, english);
      const bare = withoutMarks(word);
      if (!this.#unmarked.has(bare)) this.#unmarked.set(bare, english);
      if (bare.includes(' ')) this.#phraseStarts.add(bare.slice(0, bare.indexOf(' ')));
    }
  }

  #addBeginnings(word: string, english: string): void {
    for (const beginning of beginnings(word, this.#language))
      if (beginning.length >= leastOf(word) && !this.#beginnings.has(beginning))
        this.#beginnings.set(beginning, english);
    const stem = word.replace(infinitives[this.#language] ?? '', '');
    if (stem !== word && stem.length === verbStem.letters && !this.#verbStems.has(stem))
      this.#verbStems.set(stem, english);
  }

  /** What a word or a phrase is in English, {@link normalized}, as it is listed. */
  exactly(word: string): string | undefined {
    return this.#english.get(word);
  }

  /** What a phrase is in English, {@link normalized}: as it is listed, in Turkish whatever ends its last word. */
  phrase(words: string): string | undefined {
    return this.#language === 'tr' ? this.#turkish(words) : this.#english.get(words);
  }

  /** Whether something is listed with several words of which this is the first, {@link normalized}. */
  beginsPhrase(word: string): boolean {
    return this.#phraseStarts.has(word);
  }

  /** Letters of the longest that is listed. */
  get longest(): number {
    return this.#longest;
  }

  /** What a word is in English, by any of its forms. */
  english(written: string): string | undefined {
    if (this.#known.has(written)) return this.#known.get(written);
    // A cache for the life of the worker must not grow with every page.
    if (this.#known.size > mostKnown) this.#known.clear();
    const english = this.#lookUp(normalized(written));
    this.#known.set(written, english);
    return english;
  }

  /** Whether a word is listed in some form, {@link normalized}; what is made of others is not. */
  has(word: string): boolean {
    return this.#formOf(word) !== undefined;
  }

  #formOf(word: string): string | undefined {
    const bare = withoutMarks(word);
    if (this.#language === 'tr')
      return this.#turkish(word) ?? this.#inflected(bare, leastShared.chained);
    return (
      this.#english.get(word) ??
      this.#english.get(bare) ??
      (hangul.test(bare) ? this.#korean(bare) : undefined) ??
      this.#inflected(bare)
    );
  }

  /** What a Korean counter after a figure is in English: “15분” are minutes, “분” alone somebody. Listed as “0분”. */
  counted(word: string): string | undefined {
    return beginnings(word, this.#language)
      .map((beginning) => this.#english.get(`0${beginning}`))
      .find((english) => english !== undefined);
  }

  /** “집은” is a house, “두면” not “two”. */
  #korean(word: string): string | undefined {
    const noun = this.#english.get(koreanStem(word)) ?? this.#english.get(koreanName(word));
    if (noun !== undefined && noun !== unsaid && !endsAsVerb(word)) return noun;
    const verb = verbBeginnings(word)
      .map((beginning) => this.#verbs.get(beginning))
      .find((english) => english !== undefined);
    return verb ?? noun;
  }

  #lookUp(word: string): string | undefined {
    const known = this.#formOf(word);
    if (known !== undefined) return known;
    const bare = withoutMarks(word);
    const whole = withoutInfix(word, this.#language);
    if (whole !== null && this.has(whole)) return this.#formOf(whole);
    const plain = bare.replace(arabicPrefix, '');
    if (arabicPerson.test(plain)) return this.#arabicVerb(plain);
    if (plain !== bare) return this.#english.get(plain) ?? this.#inflected(plain);
    if (arabicAnd.test(bare)) return this.#english.get(bare.slice(1));
    const denied = this.#denied(bare);
    const made =
      this.#language === 'ko' ? koreanCompound(bare, this.#english) : this.#compound(bare);
    return denied ?? made ?? this.#withoutPrefix(bare);
  }

  /** A Turkish word or phrase, by the endings of its last word: with the marks it is written with, without if it has none. */
  #turkish(written: string): string | undefined {
    const plain = turkishLetters(written);
    const known = this.#english.get(written) ?? this.#english.get(plain);
    if (known !== undefined) return known;
    const isUnmarked = withoutMarks(plain) === plain;
    return (
      this.#turkishForm(plain, this.#english) ??
      (isUnmarked
        ? (this.#unmarked.get(plain) ?? this.#turkishForm(plain, this.#unmarked))
        : undefined)
    );
  }

  #turkishForm(words: string, listed: ReadonlyMap<string, string>): string | undefined {
    const start = words.lastIndexOf(' ') + 1;
    for (const { word, denied } of turkishForms(words.slice(start))) {
      const english = listed.get(
        words.slice(0, start) + (listed === this.#unmarked ? withoutMarks(word) : word),
      );
      if (english !== undefined)
        return denied ? `${denied} ${english}`.replace(/ -$/u, '') : english;
    }
    return undefined;
  }

  #inflected(word: string, least = leastOf(word)): string | undefined {
    const begun = beginnings(word, this.#language);
    return (
      begun
        .filter(({ length }) => length >= least)
        .map((beginning) => this.#beginnings.get(beginning))
        .find((english) => english !== undefined) ??
      begun
        .filter(({ length }) => word.length - length >= verbStem.ending)
        .map((beginning) => this.#verbStems.get(beginning))
        .find((english) => english !== undefined)
    );
  }

  /** A word that denies another. */
  #denied(word: string): string | undefined {
    const prefix = denying[this.#language]?.find(({ letters }) => letters.test(word));
    const plain = prefix ? word.replace(prefix.letters, '') : '';
    const english = this.#english.get(plain) ?? this.#inflected(plain);
    return prefix && english && `${prefix.english} ${english}`;
  }

  /** “Abgesperrt” by “gesperrt” or “sperren”. */
  #withoutPrefix(word: string): string | undefined {
    const prefix = prefixes[this.#language];
    const plain = prefix ? word.replace(prefix, '') : word;
    if (plain === word) return undefined;
    return [plain, plain.replace(participle, '')]
      .map((verb) => this.#english.get(verb) ?? this.#inflected(verb))
      .find((english) => english !== undefined);
  }

  /** “We send” by “he sends” or “she sends”: verbs are listed in the third person. */
  #arabicVerb(word: string): string | undefined {
    const forms = [word, `ي${word.slice(1)}`, `ت${word.slice(1)}`];
    return forms
      .map((form) => this.#english.get(form) ?? this.#inflected(form))
      .find((english) => english !== undefined);
  }

  /** “Hängebrücke”: the longest listed end, and what stands before it; “Nachtbus” by both as they are listed; else what it is one of. */
  #compound(word: string): string | undefined {
    const compound = compounding[this.#language];
    if (!compound || word.length < compound.whole) return undefined;
    let head: string | undefined;
    const mayDeny = denying[this.#language]?.some(({ letters }) => letters.test(word)) === true;
    for (let at = compound.listed; at <= word.length - compound.listed; at++) {
      const [first, end] = [word.slice(0, at), word.slice(at)];
      // “Einstein” is not “a stone”.
      if ([first, end].some((part) => stopWordsOf(this.#language).has(part))) continue;
      const [before, last] = [this.#english.get(first), this.#english.get(end)];
      if (before !== undefined && last !== undefined) return `${before} ${last}`;
      if (first.length < compound.part || end.length < compound.part) continue;
      const ended = last ?? this.#end(end, compound.part);
      if (ended === undefined) continue;
      const begun = before ?? this.#inflected(first.replace(/s$/, ''));
      if (begun !== undefined) return `${begun} ${ended}`;
      if (end.length >= compound.head && !mayDeny) head ??= ended;
    }
    return head;
  }

  #end(word: string, least: number): string | undefined {
    return beginnings(word, this.#language)
      .filter(({ length }) => length < word.length && length >= Math.max(least, word.length - 2))
      .map((beginning) => this.#english.get(beginning))
      .find((english) => english !== undefined);
  }
}

/** As words are listed; “İ” in small letters is an i with a dot above. */
export function normalized(word: string): string {
  return word
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('i\u0307', 'i');
}

function leastOf(word: string): number {
  if (hangul.test(word)) return leastShared.syllables;
  return /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Cyrillic}]/u.test(word)
    ? leastShared.dense
    : leastShared.other;
}
