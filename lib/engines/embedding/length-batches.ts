/** Tokens of one run, padding and all. More do not make it faster on the processor, and take memory. */
const mostTokens = 1024;
const mostTexts = 32;

/**
 * Texts that run together, by their index: those of like length, since all are padded to the longest.
 * @param lengths tokens of each text
 */
export function lengthBatches(lengths: readonly number[]): number[][] {
  const order = lengths
    .map((_, index) => index)
    .toSorted((a, b) => at(lengths, a) - at(lengths, b));
  const batches: number[][] = [];
  for (const index of order) {
    const batch = batches.at(-1);
    // The longest comes last.
    const padded = at(lengths, index) * ((batch?.length ?? 0) + 1);
    if (batch === undefined || batch.length >= mostTexts || padded > mostTokens) {
      batches.push([index]);
    } else batch.push(index);
  }
  return batches;
}

function at(lengths: readonly number[], index: number): number {
  return lengths[index] ?? 0;
}
