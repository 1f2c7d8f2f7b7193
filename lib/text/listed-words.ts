import { beginnings } from './endings';
import { withoutMarks } from './terms';

/** Letters that two forms of a word share at least: fewer in scripts that leave vowels out, or write them as marks, and where most forms of a word have an ending. */
const leastShared = { dense: 3, other: 4 };
/** In letters: shorter words are no compounds, shorter parts no words of their own. */
const compound = { whole: 9, part: 4 };

const mostKnown = 20_000;

/** What Arabic writes onto the next word: “wa-l-”, “bi-l-”, “li-l-”, “sa-”. */
const arabicPrefix = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكلس])(?=\p{L}{3})/u;

/** What Arabic verbs begin with, by who does it. */
const arabicPerson = /^[أانتي](?=\p{L}{2})/u;

/**
 * Words of another language with their English, found by any of their forms. The file has an English word a line,
 * tab-separated from those that mean it, by commas; of two lines with one word the first holds.
 */
export class ListedWords {
  readonly #english = new Map<string, string>();
  /** What forms of a word begin with. */
  readonly #beginnings = new Map<string, string>();
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
    for (const [word, english] of listed) {
      const bare = withoutMarks(word);
      if (!this.#english.has(bare)) this.#english.set(bare, english);
    }
    for (const [word, english] of listed)
      if (!word.includes(' ')) this.#addBeginnings(withoutMarks(word), english);
  }

  #addBeginnings(word: string, english: string): void {
    for (const beginning of beginnings(word, this.#language))
      if (beginning.length >= leastOf(word) && !this.#beginnings.has(beginning))
        this.#beginnings.set(beginning, english);
  }

  /** What a word or a phrase is in English, {@link normalized}, as it is listed. */
  exactly(word: string): string | undefined {
    return this.#english.get(word);
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

  #lookUp(word: string): string | undefined {
    const known = this.#english.get(word) ?? this.#english.get(withoutMarks(word));
    if (known !== undefined) return known;
    const bare = withoutMarks(word);
    const inflected = this.#inflected(bare);
    if (inflected !== undefined) return inflected;
    const plain = bare.replace(arabicPrefix, '');
    if (arabicPerson.test(plain)) return this.#arabicVerb(plain);
    if (plain !== bare) return this.#english.get(plain) ?? this.#inflected(plain);
    return this.#language === 'de' && bare.length >= compound.whole
      ? this.#compound(bare)
      : undefined;
  }

  #inflected(word: string): string | undefined {
    const least = leastOf(word);
    return beginnings(word, this.#language)
      .filter(({ length }) => length >= least)
      .map((beginning) => this.#beginnings.get(beginning))
      .find((english) => english !== undefined);
  }

  /** “We send” by “he sends” or “she sends”: verbs are listed in the third person. */
  #arabicVerb(word: string): string | undefined {
    const forms = [word, `ي${word.slice(1)}`, `ت${word.slice(1)}`];
    return forms
      .map((form) => this.#english.get(form) ?? this.#inflected(form))
      .find((english) => english !== undefined);
  }

  /** “Hängebrücke”: the longest listed end, and what stands before it. */
  #compound(word: string): string | undefined {
    for (let at = compound.part; at <= word.length - compound.part; at++) {
      const last = this.#english.get(word.slice(at)) ?? this.#end(word.slice(at));
      if (last === undefined) continue;
      const first = word.slice(0, at);
      const before = this.#english.get(first) ?? this.#inflected(first.replace(/s$/, ''));
      if (before !== undefined) return `${before} ${last}`;
    }
    return undefined;
  }

  #end(word: string): string | undefined {
    for (let cut = 1; cut <= 2 && word.length - cut >= compound.part; cut++) {
      const found = this.#english.get(word.slice(0, -cut));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** As words are listed. */
export function normalized(word: string): string {
  return word.trim().normalize('NFKC').toLowerCase().replaceAll('ß', 'ss');
}

function leastOf(word: string): number {
  return /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Cyrillic}]/u.test(word)
    ? leastShared.dense
    : leastShared.other;
}
