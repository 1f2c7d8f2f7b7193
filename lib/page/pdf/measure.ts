export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The letter size of most of the text, in points. */
export function commonSize(parts: readonly { size: number; text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of parts) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let most = { size: 10, count: 0 };
  for (const [size, count] of letters) if (count > most.count) most = { size, count };
  return most.size;
}
