/** One batch of what an encoder puts out: `[batch][tokens][dimensions]`, and which tokens are no padding. */
export interface TokenVectors {
  values: Float32Array;
  mask: readonly (readonly number[])[];
  tokens: number;
  dimensions: number;
}

/** One vector a text: the mean of its tokens, or the first one's; scaled to a length of one. */
export function pool(vectors: TokenVectors, pooling: 'mean' | 'cls'): Float32Array[] {
  const { values, mask, tokens, dimensions } = vectors;
  return mask.map((row, text) => {
    const pooled = new Float32Array(dimensions);
    const last = pooling === 'cls' ? 1 : tokens;
    for (let token = 0; token < last; token++) {
      if (row[token] !== 1) continue;
      const start = (text * tokens + token) * dimensions;
      // The scale drops out below, so the sum does for the mean.
      for (let index = 0; index < dimensions; index++) {
        pooled[index] = (pooled[index] ?? 0) + (values[start + index] ?? 0);
      }
    }
    return normalize(pooled);
  });
}

/** A vector of zeros stays one. */
export function normalize(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
