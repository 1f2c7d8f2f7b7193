import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import type { Evidence } from './evidence-index';
import { saysOtherwise } from './said-otherwise';
import { saysNone } from './quantities';
import { isDenial, negationPieces } from './negators';
import { saysUnequalled } from './unequalled';
import { placesOf, windowAround } from './windows';

/** How far after a negator the word it turns round is looked for, in words. */
const reach = 4;
/** Where a negator may stand around a word it turns round: more before it than after. */
const reachBefore = 6;
const reachAfter = 3;
/** Stands before what it denies, or after it: “रसायन के बिना”. */
const hindiWithout = 'बिना';
/** “Not only … but also” says yes, and so does “not until May”. */
const affirming = new Set([
  'only',
  'just',
  'merely',
  'nur',
  'только',
  'solo',
  'sólo',
  'soltanto',
  'seulement',
  'alleen',
  'tylko',
  'until',
]);

/**
 * Whether a claim denies what its source denies, and nothing else: each word that a negator turns round on one side
 * must, where it stands on the other side too, be turned round there.
 */
export function agreesOnNegation(
  { words, matches, evidence }: AlignedPart,
  claim: readonly Word[],
  language: string,
): boolean {
  const pieces = negationPieces(language);
  if (pieces !== null) return piecesAgree(words, evidence, pieces);
  const source = evidence.words;
  if (puts(words, source, isNegating) || puts(source, words, isNegating)) return false;
  const says = (list: readonly Word[], position: number) =>
    isNegating(list, position) || isDenial(list[position]?.lower ?? '', language);
  for (const negator of negators(words)) {
    if (
      language === 'en' &&
      (saysUnequalled(words, negator, source) || saysOtherwise(words, negator, source))
    )
      continue;
    const target = targetOf(words, negator);
    const at = target === null ? null : (matches[target]?.at ?? null);
    const denied =
      at === null || saysNone(words[negator]?.lower ?? '', language)
        ? source.some(
            (word, position) => says(source, position) || isUndone(word, words[target ?? -1]),
          )
        : occurrences(source, source[at]).some((each) => hasNegator(source, each, says));
    if (!denied) return false;
  }
  for (const [denial, { lower }] of words.entries()) {
    if (!isDenial(lower, language) || words[denial + 1]?.lower !== 'to') continue;
    // “Refused to pay” where the source has someone pay.
    const at = matches[targetOf(words, denial) ?? -1]?.at ?? null;
    if (at === null) continue;
    if (!occurrences(source, source[at]).some((each) => hasNegator(source, each, says)))
      return false;
  }
  for (const negator of negators(source)) {
    const target = targetOf(source, negator);
    if (target === null || (language === 'en' && saysOtherwise(source, negator, words))) continue;
    // A word the source also says without “not” may come from there.
    if (occurrences(source, source[target]).some((each) => !hasNegator(source, each, isNegating)))
      continue;
    // “No visitor may …” is retold as “Visitors may not …”.
    if (saysNone(source[negator]?.lower ?? '', language) && negators(claim).length > 0) continue;
    const claimed = matches.findIndex(({ at }) => at === target);
    const word = words[claimed];
    if (
      word !== undefined &&
      !occurrences(claim, word).some((each) => hasNegator(claim, each, says))
    )
      return false;
  }
  return true;
}

/**
 * Whether one text has a negator between two words that only follow each other in the other text: “they had not paid”
 * beside “they had paid”.
 */
function puts(
  words: readonly Word[],
  others: readonly Word[],
  isOne: (list: readonly Word[], at: number) => boolean,
): boolean {
  return negators(words).some((at) => {
    const [before, after] = [words[at - 1]?.lower, words[at + 1]?.lower];
    if (before === undefined || after === undefined || words[at + 1]?.beginsClause === true)
      return false;
    if (words[at]?.lower === hindiWithout) return false;
    const follow = (list: readonly Word[], isDenied: boolean) =>
      list.some(
        ({ lower }, from) =>
          lower === before &&
          (!isDenied || isOne(list, from + 1)) &&
          list[from + (isDenied ? 2 : 1)]?.lower === after,
      );
    return follow(others, false) && !follow(others, true) && !follow(words, false);
  });
}

function negators(words: readonly Word[]): number[] {
  return [...words.keys()].filter((position) => isNegating(words, position));
}

function isNegating(words: readonly Word[], position: number): boolean {
  return (
    words[position]?.isNegator === true &&
    !affirming.has(words[position + 1]?.lower ?? '') &&
    !isOpen(words, position)
  );
}

/** “Whether or not”, “may or may not” leave open what they name. */
function isOpen(words: readonly Word[], negator: number): boolean {
  const lower = (back: number) => words[negator - back]?.lower;
  return lower(1) === 'or' || (lower(2) === 'or' && lower(1) === lower(3));
}

/** The content word a negator turns round: the next one, or the one before where none follows soon. */
function targetOf(words: readonly Word[], negator: number): number | null {
  const isAfterwards = words[negator]?.lower === hindiWithout && words[negator - 1]?.lower === 'के';
  const last = isAfterwards ? negator : negator + reach;
  for (let at = negator + 1; at <= last; at++) if (words[at]?.isContent === true) return at;
  for (let at = negator - 1; at >= negator - reach; at--)
    if (words[at]?.isContent === true) return at;
  return null;
}

function hasNegator(
  words: readonly Word[],
  position: number,
  isOne: (list: readonly Word[], at: number) => boolean,
): boolean {
  for (let at = position - reachBefore; at <= position + reachAfter; at++)
    if (isOne(words, at)) return true;
  return false;
}

const undoing = /^(?:un|in|im|ir|il|dis|non-?)/u;
/** Letters by which the word after it is known. */
const stem = 5;

/** “Unavailable”, where a claim has “not available”. English, and of one origin with it in other languages. */
function isUndone({ lower }: Word, denied: Word | undefined): boolean {
  const beginning = denied?.lower.slice(0, stem) ?? '';
  const [prefix = ''] = undoing.exec(lower) ?? [];
  return prefix !== '' && beginning.length === stem && lower.startsWith(prefix + beginning);
}

function occurrences(words: readonly Word[], word: Word | undefined): number[] {
  return [...words.keys()].filter(
    (position) => word !== undefined && words[position]?.lower === word.lower,
  );
}

function textOf(words: readonly Word[]): string {
  let text = '';
  let end = 0;
  for (const word of words) {
    if (word.end <= end) continue;
    text += word.text.slice(Math.max(0, end - word.start));
    end = word.end;
  }
  return text;
}

/** What of a negator alone turns round what follows it. */
const shortest = /^(?:没|沒|ไม่)/u;

/** How far from what it denies a negating piece may stand where words are not spaced, in letters. */
const pieceReach = 8;
/** Letters by which what a Thai negator denies is found again. */
const thaiReach = 7;

/** In scripts without spaces: what a negating piece denies on one side must, where it stands on the other too, be denied there. */
function piecesAgree(words: readonly Word[], evidence: Evidence, pieces: RegExp): boolean {
  const [claim, source] = [textOf(words), textOf(evidence.words)];
  return (
    deniedIn(claim, evidence.text, pieces) &&
    deniedIn(evidence.text, claim, pieces) &&
    !putsPiece(claim, source, pieces) &&
    !putsPiece(source, claim, pieces)
  );
}

/** Whether one text says letter by letter what the other does, but for a negator in it. */
function putsPiece(text: string, other: string, pieces: RegExp): boolean {
  return [...text.matchAll(pieces)].some(({ 0: whole, index }) =>
    // “没有必要”: without “没” it says that there is one.
    [whole, whole.match(shortest)?.[0] ?? whole].some((piece) => {
      const around = windowAround(text, index, index + piece.length);
      return (
        around !== null &&
        other.includes(around.join('')) &&
        !text.includes(around.join('')) &&
        !other.includes(around.join(piece)) &&
        !other.includes(around.join(whole))
      );
    }),
  );
}

function deniedIn(from: string, to: string, pieces: RegExp): boolean {
  return [...from.matchAll(pieces)].every(({ 0: piece, index }) => {
    const beside = besideOf(from, index, index + piece.length);
    if (beside.length === 0 || !beside.every((text) => to.includes(text))) return true;
    return beside.some((text) =>
      placesOf(text, to).some((at) => {
        const near = to.slice(Math.max(0, at - pieceReach), at + text.length + pieceReach);
        return near.search(pieces) !== -1;
      }),
    );
  });
}

/** What stands on either side of a piece; in Japanese, what its verb or noun is written with before the ending. */
function besideOf(text: string, start: number, end: number): string[] {
  const before = text.slice(Math.max(0, start - pieceReach), start);
  const denied = /([\p{Script=Han}\p{Script=Katakana}ー]{1,4})\p{Script=Hiragana}+$/u.exec(
    before,
  )?.[1];
  if (denied !== undefined) return [denied];
  // A Thai negator always stands before what it denies.
  const isThai = /\p{Script=Thai}/u.test(text.slice(start, end));
  const length = isThai ? thaiReach : 2;
  return [isThai ? '' : before.slice(-length), text.slice(end, end + length)].filter(
    (side) => side.length === length && /^[\p{L}\p{M}]+$/u.test(side),
  );
}
