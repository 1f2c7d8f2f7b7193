/**
 * Spreads what vectors hold evenly over their components, in place: the vectors of many models have a few components
 * that are large in all texts, and int8 or single bits then have little left for the others. Signs are turned and
 * blocks put through a Hadamard transform (Ailon & Chazelle 2009), always the same way: lengths and dot products stay.
 *
 * @param vectors f32, row-major [texts][dimensions].
 * @param dimensions Blocks are as long as the highest power of two in it: nothing changes where it is odd.
 */
export function spreadVectors(vectors: Float32Array, dimensions: number): void {
  const block = dimensions & -dimensions;
  if (block < 2) return;
  const factor = 1 / Math.sqrt(block);
  for (let from = 0; from < vectors.length; from += block) {
    const own = vectors.subarray(from, from + block);
    for (let d = 0; d < block; d++)
      own[d] = factor * signOf((from + d) % dimensions) * (own[d] ?? 0);
    for (let half = 1; half < block; half *= 2)
      for (let at = 0; at < block; at += 2 * half)
        for (let d = at; d < at + half; d++) {
          const [one, other] = [own[d] ?? 0, own[d + half] ?? 0];
          own[d] = one + other;
          own[d + half] = one - other;
        }
  }
}

/** 1 or −1 without a pattern: what is even already must not be gathered. */
function signOf(component: number): number {
  const mixed = Math.imul(component ^ (component >>> 3), 0x9e3779b1);
  return 1 - 2 * (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 31);
}
