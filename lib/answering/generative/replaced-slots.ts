import { isUnspaced } from '@/lib/text/words';
import type { AlignedPart } from './align-claim';
import type { Word } from './claim-words';
import { isUnit } from './measures';
import { areForms } from './word-forms';

/** Languages whose names look like any word: what is one can only be told from what it took the place of. */
const withoutCapitals = new Set(['ar', 'fa', 'he', 'hi', 'ja', 'th', 'zh']);
/** Words of a claim that are kept around what was replaced, and the share of it they make. */
const leastKept = 3;
const leastKeptShare = 0.5;
/** The same where more than one thing differs. */
const manyKeptShare = 0.8;
/** A word counts as kept from here. */
const kept = 0.8;

/**
 * What of a claim stands in the place of something else, or null: a claim that keeps the words of its source around a
 * gap, and fills this with what the source does not say, has another name or another thing.
 */
export function replacedSlot(
  { words, matches, evidence }: AlignedPart,
  language: string,
): { put: Word[]; replaced: Word[] } | null {
  if (!withoutCapitals.has(language)) return null;
  // In Japanese, what is written in Hiragana is grammar.
  const content = [...words.keys()].filter(
    (at) => words[at]?.isContent === true && !/^\p{Script=Hiragana}+$/u.test(words[at].text),
  );
  const isKept = (at: number) => (matches[at]?.share ?? 0) >= kept;
  const gaps = runsOf(content, (at) => !isKept(at));
  const count = content.filter(isKept).length;
  if (count < leastKept || count < leastKeptShare * content.length) return null;
  if (gaps.length > 1 && count < manyKeptShare * content.length) return null;
  const counterparts = new Set(matches.map(({ at }) => at));
  for (const gap of gaps) {
    const before = content.filter((at) => at < (gap[0] ?? 0)).at(-1);
    const after = content.find((at) => at > (gap.at(-1) ?? 0));
    const from = before === undefined ? -1 : (matches[before]?.at ?? null);
    const to = after === undefined ? evidence.words.length : (matches[after]?.at ?? null);
    if (from === null || to === null || from >= to) continue;
    const put = gap.flatMap((at) => words[at] ?? []);
    // “Each year” may be “annually”, yet not “each month”.
    const putsUnit = put.some(({ lower }) => isUnit(lower, language));
    const replaced = evidence.words.filter(
      (word, at) =>
        at > from &&
        at < to &&
        word.isContent &&
        !counterparts.has(at) &&
        (putsUnit || !isUnit(word.lower, language)),
    );
    const isSame = put.some((word) =>
      replaced.some(({ lower }) => areForms(word.lower, lower, language)),
    );
    const keptWords = words.filter((_, at) => isKept(at));
    const keptSource = evidence.words.filter((_, at) => counterparts.has(at));
    if (isWhole(put, keptWords) && isWhole(replaced, keptSource) && !isSame)
      return { put, replaced };
  }
  return null;
}

/**
 * Whether words are more than the seam of what was put together anew: without spaces, each word overlaps its
 * neighbours, and what counts are the letters that no kept word has.
 */
function isWhole(words: readonly Word[], others: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (!isUnspaced(first.text)) return true;
  const taken = new Set(others.flatMap(placesOf));
  const letters = new Map(
    words.flatMap((word) => placesOf(word).map((at) => [at, word.text[at - word.start] ?? ''])),
  );
  const own = [...letters].filter(([at]) => !taken.has(at)).toSorted(([a], [b]) => a - b);
  let last = -1;
  const text = own.map(([at, letter]) => {
    const joint = at === last + 1 ? '' : ' ';
    last = at;
    return joint + letter;
  });
  return bearing.test(text.join(''));
}

function placesOf({ start, end }: Word): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** What a Japanese name or thing is written in; the rest is grammar. */
const bearing = /[\p{Script=Han}\p{Script=Katakana}ー]{2}|[\p{Script=Thai}\p{M}]{3}/u;

function runsOf(positions: readonly number[], isIn: (at: number) => boolean): number[][] {
  const runs: number[][] = [];
  let open = false;
  for (const at of positions) {
    if (isIn(at)) {
      if (open) runs.at(-1)?.push(at);
      else runs.push([at]);
    }
    open = isIn(at);
  }
  return runs;
}
