import { normalize, type Embedder } from '@/lib/library/static-embedder';
import type { PageSentence } from './prepared-page';

/** How much of a sentence's meaning comes from the title and headings above it, and from each neighbour in its block. */
const shares = { headings: 0.5, neighbour: 0.3 };

/**
 * Mixes the vector of each sentence with those of its surroundings, scaled to length 1.
 *
 * @param vectors Unit vectors of the sentences, f32 [sentences][dimensions].
 */
export function contextVectors(
  sentences: readonly PageSentence[],
  title: string,
  vectors: Float32Array,
  embedder: Embedder,
): Float32Array {
  const dimensions = embedder.dimensions;
  const mixed = vectors.slice();
  const trails = new Map<number, Float32Array>();
  for (const { index, blockId, headings } of sentences) {
    let trail = trails.get(blockId);
    if (!trail) trails.set(blockId, (trail = embedder.embed([title, ...headings].join(' '))));
    const row = mixed.subarray(index * dimensions, (index + 1) * dimensions);
    addScaled(row, trail, shares.headings);
    for (const at of [index - 1, index + 1])
      if (sentences[at]?.blockId === blockId)
        addScaled(row, vectors.subarray(at * dimensions, (at + 1) * dimensions), shares.neighbour);
    normalize(row);
  }
  return mixed;
}

function addScaled(target: Float32Array, vector: Float32Array, factor: number): void {
  for (let d = 0; d < target.length; d++) target[d] = (target[d] ?? 0) + factor * (vector[d] ?? 0);
}
