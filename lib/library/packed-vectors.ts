import { fewestToEstimate, makeCodes, type BitCodes } from './bit-codes';

/** Vectors of a segment's chunks under one embedding model, in int8. */
export interface PackedVectors {
  /** Id of the model that made them: vectors of different models cannot be compared. */
  embedder: string;
  dimensions: number;
  /** Row-major [chunks][dimensions]. */
  rows: Int8Array;
  /** f32 [chunks]: vector = row × its scale. */
  scales: Float32Array;
  /** The same in one bit a dimension; absent where they are too few to be estimated, or not complete. */
  codes?: BitCodes;
}

/**
 * Rounds vectors to int8, each by its own largest component.
 * @param vectors f32, row-major [chunks][dimensions].
 */
export function packVectors(
  embedder: string,
  dimensions: number,
  vectors: Float32Array,
): PackedVectors {
  const rows = new Int8Array(vectors.length);
  const scales = new Float32Array(dimensions === 0 ? 0 : vectors.length / dimensions);
  for (let row = 0; row < scales.length; row++) {
    const start = row * dimensions;
    let largest = 0;
    for (let d = 0; d < dimensions; d++)
      largest = Math.max(largest, Math.abs(vectors[start + d] ?? 0));
    if (largest === 0) continue;
    let square = 0;
    let along = 0;
    for (let d = 0; d < dimensions; d++) {
      const component = vectors[start + d] ?? 0;
      const rounded = Math.round((component * 127) / largest);
      rows[start + d] = rounded;
      square += component * component;
      along += component * rounded;
    }
    // Leaves nothing of the rounding along the vector itself, which is where queries that are near it lie, and where
    // all vectors of a model lie that lean one way.
    scales[row] = square / along;
  }
  return { embedder, dimensions, rows, scales };
}

/** The same vectors with their codes, step by step. */
export function* withCodes(vectors: PackedVectors): Generator<undefined, PackedVectors> {
  if (vectors.scales.length < fewestToEstimate) return vectors;
  return { ...vectors, codes: yield* makeCodes(vectors) };
}

/** Bytes. */
export function sizeOfVectors({ rows, scales, codes }: PackedVectors): number {
  return rows.byteLength + scales.byteLength + sizeOfCodes(codes);
}

/** Bytes. */
export function sizeOfCodes(codes: BitCodes | undefined): number {
  if (codes === undefined) return 0;
  const parts = [codes.codes, codes.factors, codes.offsets, codes.centre];
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

/** After so many vectors it is time to look at the clock. */
const step = 512;

/** One block of several of the same model, step by step; `renumbered` and `size` as of `mergeLexical`. */
export function* mergeVectors(
  parts: readonly PackedVectors[],
  renumbered: readonly Int32Array[],
  size: number,
): Generator<undefined, PackedVectors> {
  const { embedder, dimensions } = parts[0] ?? { embedder: '', dimensions: 0 };
  const rows = new Int8Array(size * dimensions);
  const scales = new Float32Array(size);
  for (const [p, part] of parts.entries()) {
    if (part.embedder !== embedder || part.dimensions !== dimensions)
      throw new RangeError(`vectors of ${part.embedder} cannot join those of ${embedder}`);
    for (const [old, chunk] of (renumbered[p] ?? []).entries()) {
      if (old % step === 0) yield;
      if (chunk < 0) continue;
      scales[chunk] = part.scales[old] ?? 0;
      rows.set(part.rows.subarray(old * dimensions, (old + 1) * dimensions), chunk * dimensions);
    }
  }
  return yield* withCodes({ embedder, dimensions, rows, scales });
}
