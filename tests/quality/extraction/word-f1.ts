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

/** F1 of the words of a text against a reference, as bags. */
export function wordF1(text: string, reference: string): number {
  const words = wordsOf(text);
  const wanted = wordsOf(reference);
  const common = overlap(words, countAll(wanted));
  if (common === 0) return words.length === wanted.length ? 1 : 0;
  return (2 * common) / (words.length + wanted.length);
}
