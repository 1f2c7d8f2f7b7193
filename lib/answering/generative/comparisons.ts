import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import { likeness } from './match-words';
import { sayOpposite, turnsAround } from './opposites';

/** The two sides of a comparison. */
interface Sides<Item> {
  left: readonly Item[];
  right: readonly Item[];
}

/** Least likeness of two words that are one, and what they begin with: the cases of a noun differ in their ends. */
const same = { likeness: 0.8, letters: 4 };

/** What stands between the two sides, and what must stand shortly before it, where the word has other uses. */
const markers: Record<string, { between: RegExp; after?: RegExp }> = {
  en: { between: /^than$/ },
  de: { between: /^als$/, after: /(?:er|ere[rnms]?|mehr|weniger)$/ },
  nl: { between: /^dan$/ },
  fr: { between: /^qu(?:e$|')/, after: /^(?:plus|moins|mieux|meilleure?s?|pires?)$/ },
  es: { between: /^que$/, after: /^(?:más|menos|mejor|peor|mayor|menor)(?:es)?$/ },
  pt: { between: /^que$/, after: /^(?:mais|menos|melhor|pior|maior|menor)(?:es)?$/ },
  it: {
    between: /^(?:che|di|del|della|dello|dei|delle|dell'.*)$/,
    after: /^(?:più|meno|migliore|peggiore)$/,
  },
  // The other side stands in the genitive after the comparative, or after “чем”.
  ru: {
    between:
      /^чем$|^(?:дороже|дешевле|больше|меньше|выше|ниже|старше|младше|моложе|лучше|хуже|короче|легче|раньше|позже)$|\p{L}{3}ее$/u,
  },
  ar: { between: /^من$/, after: /^أ\p{L}{2,3}$/u },
};
/** How many words before the marker the comparative may stand. */
const reach = 4;

/** In scripts without spaces, and in Hindi, which has nothing between the two: left and right side; and how long a run tells one side from the other. */
const patterns: Record<string, { sides: RegExp; length: number }> = {
  zh: {
    sides: /(?<left>[^，。,；;]+?)(?:比|击败|战胜|打败|败给|输给)(?<right>[^，。,；;]+)/u,
    length: 2,
  },
  ja: { sides: /(?<left>[^、。]+?)[はが](?<right>[^、。はが]+?)より/u, length: 2 },
  th: { sides: /(?<left>\S+)(?:กว่า|ชนะ|แพ้)(?<right>\S+)/u, length: 6 },
  hi: { sides: /(?<left>[^\s।,]+) (?<right>[^\s।,]+) से /u, length: 3 },
};

/**
 * Whether a claim compares what its source compares: `same`, or `other` with the sides exchanged or the opposite said
 * of them, but not both; null where not both compare.
 */
export function comparisonOf(
  { words, evidence, text }: AlignedPart,
  language: string,
): 'same' | 'other' | null {
  const pattern = patterns[language];
  if (pattern !== undefined) {
    const claim = runsIn(text, pattern);
    const source = runsIn(evidence.text, pattern);
    if (claim === null || source === null) return null;
    const isOpposite =
      turnsAround(text, evidence.text, language) || sayOpposite(words, evidence.words, language);
    return outcome(
      areExchanged(claim, source, (one, other) => one.includes(other) || other.includes(one)),
      isOpposite,
    );
  }
  const claim = sidesOf(words, language);
  const source = sidesOf(evidence.words, language);
  if (claim === null || source === null) return null;
  const isOpposite = sayOpposite(claim.all, source.all, language);
  return outcome(
    areExchanged(claim, source, (one, other) => isSameWord(one, other, language)),
    isOpposite,
  );
}

/** What stands between two things of which one takes the place of the other, or does something to it. */
const exchanging: Record<string, RegExp> = {
  en: /^(?:instead|by)$/,
  de: /^(?:statt|anstatt|anstelle|durch|von|vom)$/,
  nl: /^(?:plaats|door)$/,
  fr: /^(?:lieu|par)$/,
  es: /^(?:lugar|vez|por)$/,
  pt: /^(?:vez|lugar|por|pel[oa]s?)$/,
  it: /^(?:invece|anziché|da|dal|dallo|dalla|dai|dagli|dalle)$/,
  // Who wins over whom.
  ar: /^على$/,
};

/** Whether a claim has “nine instead of fourteen”, or “rescued by fishermen”, the other way round than its source. */
export function exchangesSides({ words, evidence }: AlignedPart, language: string): boolean {
  const marker = exchanging[language];
  if (marker === undefined) return false;
  const isMarker = ({ lower }: Word) => marker.test(lower);
  const claim = sidesAround(words, words.findIndex(isMarker));
  const source = sidesAround(evidence.words, evidence.words.findIndex(isMarker));
  return (
    claim !== null &&
    source !== null &&
    areExchanged(claim, source, (one, other) => isSameWord(one, other, language))
  );
}

function outcome(isExchanged: boolean, isOpposite: boolean): 'same' | 'other' {
  return isExchanged === isOpposite ? 'same' : 'other';
}

function isSameWord(one: Word, other: Word, language: string): boolean {
  if (likeness(one, other, language) >= same.likeness) return true;
  const { letters } = same;
  return (
    one.lower.length > letters && one.lower.slice(0, letters) === other.lower.slice(0, letters)
  );
}

/** Whether each side of a claim has something that is only on the other side of its source. */
function areExchanged<Item>(
  claim: Sides<Item>,
  source: Sides<Item>,
  isSame: (one: Item, other: Item) => boolean,
): boolean {
  const isIn = (item: Item, list: readonly Item[]) => list.some((other) => isSame(item, other));
  const crosses = (
    own: readonly Item[],
    rest: readonly Item[],
    to: readonly Item[],
    from: readonly Item[],
  ) => own.some((item) => !isIn(item, rest) && isIn(item, to) && !isIn(item, from));
  return (
    crosses(claim.left, claim.right, source.right, source.left) &&
    crosses(claim.right, claim.left, source.left, source.right)
  );
}

function sidesOf(
  words: readonly Word[],
  language: string,
): (Sides<Word> & { all: readonly Word[] }) | null {
  const marker = markers[language];
  if (marker === undefined) return null;
  const { between, after } = marker;
  const at = words.findIndex(
    ({ lower }, position) =>
      between.test(lower) &&
      (after === undefined ||
        words
          .slice(Math.max(0, position - reach), position)
          .some((word) => after.test(word.lower))),
  );
  return sidesAround(words, at);
}

function sidesAround(
  words: readonly Word[],
  at: number,
): (Sides<Word> & { all: readonly Word[] }) | null {
  if (at < 1) return null;
  const from = Math.max(0, words.slice(0, at).findLastIndex(beginsAnew));
  const next = words.findIndex((word, position) => position > at && beginsAnew(word));
  const to = next === -1 ? words.length : next;
  const content = (list: readonly Word[]) => list.filter(({ isContent }) => isContent);
  return {
    left: content(words.slice(from, at)),
    right: content(words.slice(at + 1, to)),
    all: words.slice(from, to),
  };
}

/** “Than that of …” goes on. */
function beginsAnew({ beginsClause, lower }: Word): boolean {
  return beginsClause && !/^(?:that|those|who|which|que|che|чем|als|dan|des|der)$/.test(lower);
}

function runsIn(
  text: string,
  { sides, length }: { sides: RegExp; length: number },
): Sides<string> | null {
  const { left, right } = sides.exec(text)?.groups ?? {};
  if (left === undefined || right === undefined) return null;
  // What is shorter than a run is one: “塔”.
  const runs = (side: string) =>
    Array.from({ length: Math.max(1, side.length - length + 1) }, (_, at) =>
      side.slice(at, at + length),
    );
  return { left: runs(left), right: runs(right) };
}
