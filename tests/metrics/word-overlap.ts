/** Words as the reference data counts them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export function countAll(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words two texts have in common, repetitions counted. */
export function overlap(words: readonly string[], others: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of countAll(words)) common += Math.min(count, others.get(word) ?? 0);
  return common;
}

/** Each 0–1. */
export interface WordOverlap {
  f1: number;
  precision: number;
  recall: number;
}

/** How far the words of a text, as a bag, are those of a reference. Two texts without words are the same. */
export function wordOverlap(text: string, reference: string): WordOverlap {
  const words = wordsOf(text);
  const wanted = wordsOf(reference);
  if (words.length === 0 && wanted.length === 0) return { f1: 1, precision: 1, recall: 1 };
  const common = overlap(words, countAll(wanted));
  if (common === 0) return { f1: 0, precision: 0, recall: 0 };
  return {
    f1: (2 * common) / (words.length + wanted.length),
    precision: common / words.length,
    recall: common / wanted.length,
  };
}

/** Whether the words of a passage stand in a text, in order and together, whatever is between them. */
export function holdsWords(text: string, passage: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(passage).join(' ')} `);
}
