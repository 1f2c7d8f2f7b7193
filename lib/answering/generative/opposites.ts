import type { Word } from './word';
import { oppositePieces } from './opposite-pieces';
import { ambiguousWords, oppositeWords } from './opposite-words';
import { placesOf, windowAround } from './windows';

interface Side {
  pair: number;
  isLeft: boolean;
}

interface Lexicon {
  whole: ReadonlyMap<string, readonly Side[]>;
  beginnings: readonly (readonly [string, Side])[];
}

const lexicons = new Map<string, Lexicon>();

/** Both sides of each pair, form by form. */
function pairsIn(text: string | undefined): string[][][] {
  return (text?.split('\n') ?? []).map((pair) => pair.split('|').map((side) => side.split(' ')));
}

const piecePairs = new Map(
  Object.entries(oppositePieces).map(([language, text]) => [language, pairsIn(text)]),
);

function lexiconOf(language: string): Lexicon {
  let lexicon = lexicons.get(language);
  if (lexicon) return lexicon;
  const whole = new Map<string, Side[]>();
  const beginnings: (readonly [string, Side])[] = [];
  for (const [pair, sides] of pairsIn(oppositeWords[language]).entries())
    for (const [at, forms] of sides.entries()) {
      const side = { pair, isLeft: at === 0 };
      for (const form of forms)
        if (form.endsWith('*')) beginnings.push([form.slice(0, -1), side]);
        else whole.set(form, [...(whole.get(form) ?? []), side]);
    }
  lexicons.set(language, (lexicon = { whole, beginnings }));
  return lexicon;
}

function sidesOf(word: string, { whole, beginnings }: Lexicon): readonly Side[] {
  const begun = beginnings.filter(([beginning]) => word.startsWith(beginning));
  return [...(whole.get(word) ?? []), ...begun.map(([, side]) => side)];
}

/** Whether words of a claim say the opposite of those of its source, of which it has none. */
export function sayOpposite(
  words: readonly Word[],
  others: readonly Word[],
  language: string,
): boolean {
  const lexicon = lexiconOf(language);
  const there = new Set(others.map(({ lower }) => lower));
  const own = new Set(words.map(({ lower }) => lower));
  const has = (list: readonly Side[], { pair, isLeft }: Side) =>
    list.some((side) => side.pair === pair && side.isLeft === isLeft);
  const meant = words.filter((_, at) => !isOther(words, at, language) && !isDenied(words, at));
  const sides = (list: readonly Word[]) => list.flatMap(({ lower }) => sidesOf(lower, lexicon));
  const [claimed, said] = [sides(meant), sides(others)];
  const added = sides(meant.filter(({ lower }) => !there.has(lower)));
  const lost = sides(others.filter(({ lower }, at) => !own.has(lower) && !isDenied(others, at)));
  // “Voted to reject it” says what “rejected it” does.
  const isTurned = added.some((side) => {
    const opposite = { ...side, isLeft: !side.isLeft };
    return has(lost, opposite) && !has(said, side) && !has(claimed, opposite);
  });
  return isTurned || takesPlace(words, others, lexicon);
}

/**
 * Whether a word stands in the place of its opposite in the other text: between the same two words, where it never stands
 * there itself, or before the same two. “Opens in May and closes in October” does not say “opens in October”.
 */
function takesPlace(words: readonly Word[], others: readonly Word[], lexicon: Lexicon): boolean {
  return words.some(({ lower }, at) => {
    const sides = sidesOf(lower, lexicon);
    const around = [words[at - 1]?.lower, words[at + 1]?.lower, words[at + 2]?.lower];
    const [before, after, next] = around;
    // Of what closes in October, “opens in” is said before.
    if (sides.length === 0 || after === undefined || goesOn(others, lower, after, next))
      return false;
    const isBetween = (position: number): boolean =>
      before === others[position - 1]?.lower && after === others[position + 1]?.lower;
    const isBefore = (position: number): boolean =>
      words[at + 2]?.isContent === true &&
      followedBy(others, position, after, next) &&
      isDenied(words, at) === isDenied(others, position);
    const isOpposite = (other: Word): boolean =>
      sidesOf(other.lower, lexicon).some(({ pair, isLeft }) =>
        sides.some((own) => own.pair === pair && own.isLeft !== isLeft),
      );
    const places = [...others.keys()].filter((position) => isBetween(position));
    return (
      others.some((other, position) => isOpposite(other) && isBefore(position)) ||
      (before !== undefined &&
        places.every((position) => others[position]?.lower !== lower) &&
        places.some((position) => others[position] && isOpposite(others[position])))
    );
  });
}

/** Whether a word stands among others with the same two after it. */
function goesOn(others: readonly Word[], lower: string, after: string, next?: string): boolean {
  return others.some((other, at) => other.lower === lower && followedBy(others, at, after, next));
}

function followedBy(words: readonly Word[], at: number, after: string, next?: string): boolean {
  return next !== undefined && words[at + 1]?.lower === after && words[at + 2]?.lower === next;
}

/** How far before a word what denies it may stand: “not allowed” says what “forbidden” does. */
const denialReach = 3;

function isDenied(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - denialReach), at).some(({ isNegator }) => isNegator);
}

/** Whether a word is another that is written alike. */
function isOther(words: readonly Word[], at: number, language: string): boolean {
  const known = ambiguousWords[language]?.[words[at]?.lower ?? ''];
  if (known === undefined) return false;
  const { before, notAfter } = known;
  return (
    (before !== undefined && !before.test(words[at - 1]?.lower ?? '')) ||
    (notAfter !== undefined && notAfter.test(words[at + 1]?.lower ?? ''))
  );
}

const deniedPiece = /(?:不|未|没|沒|ไม่)$/u;

/** Whether a claim in a script without spaces has one side of a pair of which its source has only the other. */
export function turnsAround(claim: string, source: string, language: string): boolean {
  const has = (text: string, side: readonly string[]) =>
    side.some((piece) =>
      placesOf(piece, text).some((at) => !deniedPiece.test(text.slice(Math.max(0, at - 3), at))),
    );
  return (piecePairs.get(language) ?? []).some(([left = [], right = []]) => {
    const turns = (from: readonly string[], to: readonly string[]) =>
      has(claim, to) && !has(source, to) && has(source, from) && !has(claim, from);
    return (
      turns(left, right) ||
      turns(right, left) ||
      exchanges(claim, source, left, right) ||
      exchanges(claim, source, right, left)
    );
  });
}

/** Whether a claim says letter by letter what its source does, but for one side of a pair in the place of the other. */
function exchanges(
  claim: string,
  source: string,
  from: readonly string[],
  to: readonly string[],
): boolean {
  return to.some((piece) =>
    placesOf(piece, claim).some((at) => {
      const around = windowAround(claim, at, at + piece.length);
      return (
        around !== null &&
        !source.includes(around.join(piece)) &&
        from.some((each) => source.includes(around.join(each)))
      );
    }),
  );
}
