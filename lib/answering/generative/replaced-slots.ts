import { dictionaryWords, isUnspaced } from '@/lib/text/words';
import type { AlignedPart } from './align-claim';
import type { Word } from './word';
import { isUnit } from './measures';
import { areForms } from './word-forms';

/** Languages whose names look like any word: what is one can only be told from what it took the place of. */
const withoutCapitals = new Set(['ar', 'fa', 'he', 'hi', 'ja', 'ko', 'th', 'zh']);
/** Pieces of a claim that are kept around what was replaced, and the share of it they make. */
const leastKept = 3;
const leastKeptShare = 0.5;
/** The same where more than one thing differs. */
const manyKeptShare = 0.75;
/** A word counts as kept from here. */
const kept = 0.8;

/** A word, or where words are not spaced a letter: the words of those are overlapping runs. */
interface Piece {
  text: string;
  start: number;
  /** Where its counterpart stands: in a claim the place in the source, in a source the place of itself; null without one. */
  at: number | null;
}

/**
 * What of a claim stands in the place of something else, or null: a claim that keeps the words of its source around a
 * gap, and fills this with what the source does not say, has another name or another thing.
 */
export function replacedSlot(
  { words, matches, evidence, text, offset }: AlignedPart,
  language: string,
): { put: string; replaced: string } | null {
  if (!withoutCapitals.has(language)) return null;
  const counterparts = matches.map(({ share, at }) => (share >= kept ? at : null));
  const claim = piecesOf(words, (position) => evidence.words[counterparts[position] ?? -1]?.start);
  const taken = new Set(counterparts);
  const source = piecesOf(evidence.words, (position) =>
    taken.has(position) ? evidence.words[position]?.start : undefined,
  );
  const count = claim.filter(({ at }) => at !== null).length;
  if (count < leastKept || count < leastKeptShare * claim.length) return null;
  const gaps = runsOf(claim).map((gap) =>
    language === 'ja' ? withoutTopic(gap, gap[0] === claim[0]) : gap,
  );
  if (gaps.filter(bears).length > 1 && count < manyKeptShare * claim.length) return null;
  for (const gap of gaps) {
    const [first, last] = [gap[0]?.start ?? 0, gap.at(-1)?.start ?? 0];
    const from = claim.findLast(({ start, at }) => start < first && at !== null)?.at ?? -1;
    const next = claim.find(({ start, at }) => start > last && at !== null)?.at ?? null;
    if (next !== null && next <= from) continue;
    const to = source.find(({ start, at }) => start > from && at !== null)?.start ?? Infinity;
    const between = source.filter(({ start, at }) => start > from && start < to && at === null);
    // What stands around it has changed places.
    if (verbs[language] !== undefined && next !== null && next !== to) continue;
    // “This painting” is the one named before.
    if (backward.test(textOf(between))) continue;
    if (standsAlone(gap, between, claim)) return { put: textOf(gap), replaced: textOf(between) };
    const own = namingPieces(gap, words, text, offset, language);
    const theirs = namingPieces(between, evidence.words, evidence.text, 0, language);
    // “Each year” may be “annually”, yet not “each month”.
    const putsUnit = own.some((piece) => isUnit(piece.text, language));
    const replaced = theirs.filter((piece) => putsUnit || !isUnit(piece.text, language));
    const isSame = own.some((one) =>
      replaced.some((other) => !isUnspaced(one.text) && areForms(one.text, other.text, language)),
    );
    const isNumber = own.some(isThaiNumber) && replaced.some(isThaiNumber);
    if ((isNumber || (bears(own) && bears(replaced))) && !isSame)
      return { put: textOf(own), replaced: textOf(replaced) };
  }
  return null;
}

/** Where a clause says what is done. */
const verbs: Record<string, 'first' | 'last'> = { ar: 'first', hi: 'last' };
/** “Will …” */
const arabicFuture = /^س[يتن]\p{L}{2}/u;
/** What points back at something named before. */
const backward = /^(?:[这那此该其他她它這該]|この|その|あの|彼|それ|เขา|เธอ|มัน)/u;

/** Those of some pieces that may name a thing, by the grammar of a language. */
function namingPieces(
  pieces: readonly Piece[],
  words: readonly Word[],
  text: string,
  offset: number,
  language: string,
): readonly Piece[] {
  if (language === 'th') return wholeWords(pieces, text, offset);
  const side = verbs[language];
  if (side === undefined) return pieces;
  // What is done may be said in another way.
  const piece = pieces.at(side === 'first' ? 0 : -1);
  const at = words.findIndex(({ start }) => start === piece?.start);
  const isDeed =
    side === 'first'
      ? at === 0 || words[at]?.beginsClause === true
      : words.slice(at + 1).find(({ isContent, beginsClause }) => isContent || beginsClause)
          ?.beginsClause !== false;
  if (side === 'last') return isDeed ? [] : pieces;
  return (isDeed ? pieces.slice(1) : pieces).filter(({ text: word }) => !arabicFuture.test(word));
}

/** What a Japanese sentence names as what it is about (“灯台は”) takes the place of nothing, but of another subject. */
function withoutTopic(gap: Piece[], isFirst: boolean): Piece[] {
  const rest = gap.slice(gap.findIndex(({ text }) => text === 'は') + 1);
  return rest.length === 0 && isFirst ? gap : rest;
}

/** The pieces of words, in order, each with the counterpart of the word, or of one of the words, it belongs to. */
function piecesOf(
  words: readonly Word[],
  counterpart: (position: number) => number | undefined,
): Piece[] {
  const pieces = new Map<number, Piece>();
  for (const [position, { text, start, lower, isContent, value }] of words.entries()) {
    const at = counterpart(position) ?? null;
    if (!isContent || (value !== null && at === null)) continue;
    if (!isUnspaced(text)) {
      pieces.set(start, { text: lower, start, at });
      continue;
    }
    for (const [offset, letter] of text.split('').entries()) {
      const place = start + offset;
      const known = pieces.get(place)?.at ?? null;
      const own = at === null ? null : at + offset;
      pieces.set(place, { text: letter, start: place, at: known ?? own });
    }
  }
  return [...pieces.values()].toSorted((left, right) => left.start - right.start);
}

/** What a name or a thing is written in where words are not spaced; in Japanese the rest is grammar. */
const bearing = /[\p{Script=Han}\p{Script=Katakana}ー]{2}|[\p{Script=Thai}\p{M}]{3}/u;
/** Arabic writes its grammar in words of two letters. */
const longWord = /^(?:\p{Script=Arabic}{3}|\P{Script=Arabic}{2})/u;

/** Whether pieces are a word, not only the grammar between two. */
function bears(pieces: readonly Piece[]): boolean {
  return (
    pieces.some(({ text }) => longWord.test(text) && !isUnspaced(text)) ||
    bearing.test(textOf(pieces))
  );
}

/** Han characters of which one in the place of another is another number, or before one of the second group another thing of a kind. */
const digit = /^[二两兩三四五六七八九十]$/u;
const kind = /^[国國人语語族省市县縣州区區岛島河江山湖海洋军軍党黨教派王帝校系式]$/u;

/** “英国” for “法国”, “三” for “五”: one character tells them apart. */
function standsAlone(
  gap: readonly Piece[],
  other: readonly Piece[],
  claim: readonly Piece[],
): boolean {
  const [own, theirs] = [gap[0], other[0]];
  if (own === undefined || theirs === undefined || gap.length > 1 || other.length > 1) return false;
  if (digit.test(own.text) && digit.test(theirs.text)) return true;
  const head = claim[claim.indexOf(own) + 1];
  const isHan = /\p{Script=Han}/u;
  return (
    head?.at === theirs.start + 1 &&
    kind.test(head.text) &&
    isHan.test(own.text) &&
    isHan.test(theirs.text)
  );
}

const thaiNumbers = new Set('หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน'.split(' '));

function isThaiNumber({ text }: Piece): boolean {
  return thaiNumbers.has(text);
}

/** What Thai joins words with. */
const thaiGrammar = new Set(
  `และ ที่ ซึ่ง โดย จาก ด้วย เพื่อ หรือ เป็น ของ ให้ ได้ กับ แก่ ต่อ ตาม ถึง เมื่อ นี้ นั้น คือ อยู่ แล้ว ว่า ส่วน ใน มา ไป จะ ก็ ณ
  วันที่`.split(/\s+/),
);

/** The dictionary's words that letters of a text belong to: a letter of a Thai name alone tells nothing. */
function wholeWords(letters: readonly Piece[], text: string, offset: number): Piece[] {
  const touches = (start: number, end: number) =>
    letters.some((letter) => letter.start - offset >= start && letter.start - offset < end);
  return dictionaryWords(text, 'th').flatMap(({ text: word, start }) =>
    touches(start, start + word.length) && !thaiGrammar.has(word)
      ? [{ text: word, start: start + offset, at: null }]
      : [],
  );
}

function textOf(pieces: readonly Piece[]): string {
  let end = pieces[0]?.start ?? 0;
  return pieces
    .map(({ text, start }) => {
      const joint = start > end ? ' ' : '';
      end = start + text.length;
      return joint + text;
    })
    .join('');
}

/** Runs of pieces without a counterpart. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.at === null) {
      if (isOpen) runs.at(-1)?.push(piece);
      else runs.push([piece]);
    }
    isOpen = piece.at === null;
  }
  return runs;
}
