import { synonymsOf } from '@/lib/text/synonyms';
import { lettersOf } from '@/lib/text/terms';
import { wordFamily } from '@/lib/text/word-families';

/** Share of character trigrams two spellings must have in common (Dice) to count as one word misspelt or inflected. */
const leastSpelling = 0.5;

/** Likeness of words of one family (“tidal”, “tides”). */
const related = 0.8;

/** Languages that write compounds as one word, the least length of their last part, and how like it the whole is. */
const compounding = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no']);
const leastPart = 4;
const compound = 0.8;
/** Letters. */
const shortRoot = 3;

/** Finds the words of a page that another one may be a form of. */
export class SpellingIndex {
  readonly #language: string;
  readonly #idOf: (word: string) => number | undefined;
  /** What each word is compared by. */
  readonly #letters: readonly string[];
  readonly #byTrigram: ReadonlyMap<string, readonly number[]>;
  /** English alone has the rules. */
  readonly #byFamily: ReadonlyMap<string, readonly number[]>;

  /**
   * @param words One written form of each, by its number.
   * @param idOf The number of a word however it is inflected.
   */
  constructor(
    words: readonly string[],
    language: string,
    idOf: (word: string) => number | undefined,
  ) {
    this.#language = language;
    this.#idOf = idOf;
    this.#letters = words.map(lettersOf);
    this.#byTrigram = numbersBy(this.#letters, trigrams);
    this.#byFamily = numbersBy(language === 'en' ? words : [], (word) => [wordFamily(word)]);
  }

  /** Likeness of a word to each: of one family, part of a compound, else the Dice share of trigrams from ½ up; 0 for the rest. */
  like(word: string): Float32Array {
    const likeness = new Float32Array(this.#letters.length);
    // Numbers and characters of unspaced scripts are the same or not.
    const letters = lettersOf(word);
    if (!/^[\p{L}\p{M}_]{3,}$/u.test(letters)) return likeness;
    const grams = trigrams(letters);
    const shared = new Map<number, number>();
    for (const gram of grams)
      for (const id of this.#byTrigram.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    for (const [id, count] of shared) {
      const dice = (2 * count) / (grams.size + trigrams(this.#letters[id] ?? '').size);
      if (dice > leastSpelling) likeness[id] = dice;
    }
    for (const id of this.#compounds(letters)) likeness[id] = Math.max(likeness[id] ?? 0, compound);
    for (const id of this.#relatives(word)) likeness[id] = Math.max(likeness[id] ?? 0, related);
    return likeness;
  }

  /** Words that one is the last part of, or that are the last part of it: “Zahnradbahn” is a “Bahn”. */
  #compounds(letters: string): readonly number[] {
    if (!compounding.has(this.#language) || letters.length < leastPart) return [];
    const isPart = (whole: string, part: string): boolean =>
      part.length >= leastPart && whole.length >= part.length + 3 && whole.endsWith(part);
    return this.#letters.flatMap((other, id) =>
      isPart(other, letters) || isPart(letters, other) ? id : [],
    );
  }

  /** Words of the same family, or that say the same; English alone has the rules. */
  #relatives(word: string): readonly number[] {
    if (this.#language !== 'en') return [];
    // Too many words share a short root: “fine” for a penalty has nothing to do with “final”.
    const synonyms = synonymsOf(word).filter((synonym) => wordFamily(synonym).length > shortRoot);
    const families = [word, ...synonyms].map(wordFamily);
    const same = synonymsOf(word).flatMap((synonym) => this.#idOf(synonym) ?? []);
    const kin = [...new Set(families)].flatMap((family) => this.#byFamily.get(family) ?? []);
    return [...kin, ...same];
  }
}

/** Numbers of the words by what each of them has. */
function numbersBy(
  words: readonly string[],
  keysOf: (word: string) => Iterable<string>,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [id, word] of words.entries())
    for (const key of keysOf(word)) {
      const list = index.get(key);
      if (list) list.push(id);
      else index.set(key, [id]);
    }
  return index;
}

function trigrams(word: string): Set<string> {
  const padded = `_${word}_`;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start++)
    grams.add(padded.slice(start, start + 3));
  return grams;
}
