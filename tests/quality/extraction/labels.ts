import { countAll, overlap, wordsOf } from '../../metrics/word-overlap.ts';
import { bestChain, type Place } from './place-chain.ts';

/** Longer blocks are found by their runs of four words, shorter ones word by word. */
const shingle = 4;
const shortBlock = 6;
/** Places a block is looked at, evenly among all where its words stand. */
const mostPlaces = 30;
/** Runs of words that stand about as far along in block and text belong together (words). */
const drift = 12;
/**
 * How far around, in blocks, those found speak for a short one out of order, and what share of the words they have to
 * be.
 */
const around = 6;
const mostOfThem = 0.6;

/**
 * For each block whether the reference text holds it. A word of a menu also stands somewhere in most texts: so what
 * counts is whether blocks stand in the text as they do on the page, one after the other. Long ones are told wherever
 * they stand.
 */
export function labelBlocks(texts: readonly string[], reference: string): boolean[] {
  const wanted = wordsOf(reference);
  const blocks = texts.map(wordsOf);
  const find = placeFinder(wanted);
  const places = blocks.map(find);
  const content = blocks.map(() => false);
  for (const index of bestChain(places, wanted.length)) content[index] = true;
  const left = countAll(wanted);
  const spend = (words: readonly string[]): void => {
    for (const word of words) left.set(word, Math.max(0, (left.get(word) ?? 0) - 1));
  };
  for (const [index, words] of blocks.entries()) if (content[index]) spend(words);
  for (const [index, words] of blocks.entries()) {
    const isElsewhere =
      words.length >= shortBlock &&
      (places[index] ?? []).length > 0 &&
      overlap(words, left) > words.length / 2;
    if (content[index] || !isElsewhere) continue;
    content[index] = true;
    spend(words);
  }
  const inOrder = [...content];
  for (const [index, words] of blocks.entries()) {
    const isFound = (places[index] ?? []).length > 0 && words.length < shortBlock;
    if (content[index] || !isFound || overlap(words, left) < words.length) continue;
    if (shareAround(blocks, inOrder, index) <= mostOfThem) continue;
    content[index] = true;
    spend(words);
  }
  return content;
}

/** Share of the words of the blocks around one that were found. */
function shareAround(
  blocks: readonly (readonly string[])[],
  found: readonly boolean[],
  index: number,
): number {
  let all = 0;
  let held = 0;
  for (let other = Math.max(0, index - around); other <= index + around; other++) {
    const words = blocks[other];
    if (!words || other === index) continue;
    all += words.length + 2;
    if (found[other]) held += words.length + 2;
  }
  return all === 0 ? 0 : held / all;
}

/** Finds where in a text the words of a block stand. */
function placeFinder(text: readonly string[]): (words: readonly string[]) => Place[] {
  const starts = Map.groupBy(text.keys(), (at) => text[at] ?? '');
  const runs = Map.groupBy(
    Array.from({ length: Math.max(0, text.length - shingle + 1) }, (_, at) => at),
    (at) => runAt(text, at),
  );
  const short = (words: readonly string[]): Place[] =>
    (starts.get(words[0] ?? '') ?? [])
      .filter((start) => words.every((word, at) => text[start + at] === word))
      .map((start) => ({ start, end: start + words.length, words: words.length }));
  const long = (words: readonly string[]): Place[] => {
    const count = words.length - shingle + 1;
    const found = new Map<number, { runs: number; first: number; last: number }>();
    let known = 0;
    for (let at = 0; at < count; at++) {
      const hits = runs.get(runAt(words, at)) ?? [];
      if (hits.length > 0) known++;
      for (const hit of hits.slice(0, 20)) {
        const offset = Math.floor((hit - at) / drift);
        const near = found.get(offset) ?? { runs: 0, first: hit, last: hit };
        near.runs++;
        near.first = Math.min(near.first, hit);
        near.last = Math.max(near.last, hit);
        found.set(offset, near);
      }
    }
    if (known <= count / 2) return [];
    for (const offset of [...found.keys()].toSorted((a, b) => a - b)) {
      const own = found.get(offset);
      const next = found.get(offset + 1);
      if (!own || !next) continue;
      next.runs += own.runs;
      next.first = Math.min(next.first, own.first);
      next.last = Math.max(next.last, own.last);
      found.delete(offset);
    }
    return [...found.values()]
      .toSorted((a, b) => b.runs - a.runs)
      .slice(0, 4)
      .map(({ runs: held, first, last }) => ({
        start: first,
        end: last + shingle,
        words: (held / count) * words.length,
      }));
  };
  return (words) => {
    if (words.length === 0) return [];
    const all = words.length < shortBlock ? short(words) : long(words);
    if (all.length <= mostPlaces) return all;
    return Array.from(
      { length: mostPlaces },
      (_, at) => all[Math.floor((at * all.length) / mostPlaces)] as Place,
    );
  };
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + shingle).join(' ');
}
