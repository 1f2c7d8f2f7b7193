import { isUnspaced } from '@/lib/text/words';
import type { AlignedPart } from './align-claim';
import type { Word } from './claim-words';

/** Languages whose names look like any word: what is one can only be told from what it took the place of. */
const withoutCapitals = new Set(['ar', 'fa', 'he', 'hi', 'ja', 'th', 'zh']);
/** Words of a claim that are kept around what was replaced, and the share of it they make. */
const leastKept = 3;
const leastKeptShare = 0.5;
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
  const content = [...words.keys()].filter((at) => words[at]?.isContent === true);
  const isKept = (at: number) => (matches[at]?.share ?? 0) >= kept;
  const gaps = runsOf(content, (at) => !isKept(at));
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return null;
  const count = content.filter(isKept).length;
  if (count < leastKept || count < leastKeptShare * content.length) return null;
  const before = content.filter((at) => at < (gap[0] ?? 0)).at(-1);
  const after = content.find((at) => at > (gap.at(-1) ?? 0));
  const from = before === undefined ? -1 : (matches[before]?.at ?? null);
  const to = after === undefined ? evidence.words.length : (matches[after]?.at ?? null);
  if (from === null || to === null || from >= to) return null;
  const counterparts = new Set(matches.map(({ at }) => at));
  const replaced = evidence.words.filter(
    (word, at) => at > from && at < to && word.isContent && !counterparts.has(at),
  );
  const put = gap.flatMap((at) => words[at] ?? []);
  const isSame = put.some((word) => replaced.some(isFormOf(word)));
  return isWhole(put) && isWhole(replaced) && !isSame ? { put, replaced } : null;
}

/**
 * Whether words are more than the seam of what was put together anew: without spaces, each word overlaps its
 * neighbours, and a seam alone makes as many new ones as reach over it.
 */
function isWhole(words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (!isUnspaced(first.text)) return true;
  const own = words.slice(first.text.length - 1);
  return own.length > 1 && own.some(({ text }) => bearing.test(text));
}

/** What a Japanese name or thing is written in; the rest is grammar. */
const bearing = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]{2}/u;

/** Short words that begin alike may be forms of one. */
function isFormOf({ lower }: Word): (other: Word) => boolean {
  return (other) => !isUnspaced(lower) && lower.slice(0, 2) === other.lower.slice(0, 2);
}

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
