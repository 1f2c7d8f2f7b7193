import { countAll, overlap, wordsOf } from '../../metrics/word-overlap.ts';

const shingle = 4;

/** For each block whether the reference text holds it: by runs of four words, each word of the reference spent once. */
export function labelBlocks(texts: readonly string[], reference: string): boolean[] {
  const wanted = wordsOf(reference);
  const joined = ` ${wanted.join(' ')} `;
  const shingles = new Set(shinglesOf(wanted));
  const left = countAll(wanted);
  return texts.map((text) => {
    const words = wordsOf(text);
    if (words.length === 0 || shareIn(words, shingles, joined) <= 0.5) return false;
    if (overlap(words, left) <= words.length / 2) return false;
    for (const word of words) left.set(word, Math.max(0, (left.get(word) ?? 0) - 1));
    return true;
  });
}

function shareIn(words: readonly string[], shingles: ReadonlySet<string>, joined: string): number {
  if (words.length < shingle + 2) return joined.includes(` ${words.join(' ')} `) ? 1 : 0;
  const own = shinglesOf(words);
  return own.filter((run) => shingles.has(run)).length / own.length;
}

function shinglesOf(words: readonly string[]): string[] {
  const count = Math.max(0, words.length - shingle + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + shingle).join(' '));
}
