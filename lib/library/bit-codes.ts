import { rowUnit } from './vector-kernel';

/** Vectors whose codes lie together, so that one instruction can take the same dimensions of many. */
export const groupSize = 32;

/** Dimensions in a byte of code. */
export const codeBits = 8;

/** What each of sixteen combinations of four bits adds, a byte each. */
export const tableBytes = 16;

/** With fewer vectors it takes longer to fill the tables than to compare all of them. */
export const fewestToEstimate = 256;

/** After so many vectors it is time to look at the clock. */
const step = 512;

/** Entries run from 0 to twice this: the noise of single bits hides what finer ones would tell. */
const tableSteps = 15;

/**
 * One bit a dimension for vectors of a block, and what turns them into estimates of dot products, as RaBitQ does (Gao & Long 2024)
 * but without its rotation, which gained nothing on the embedded model:
 *
 * `x·q ≈ factor × Σ sign(x − c) (q − c) + (x·c − c·c) + q·c`
 *
 * where c is the mean of the block. Models whose vectors all lean one way (mean cosine .8) lose most of their recall without it.
 */
export interface BitCodes {
  /** u8 [groups][width / 8][groupSize]: a set bit stands for a negative component, the lowest for the first dimension. */
  codes: Uint8Array;
  /** f32 [groups × groupSize]: |x − c|² / Σ |x − c|. What fills up the last group is like the last vector. */
  factors: Float32Array;
  /** f32 [groups × groupSize]: x·c − c·c. */
  offsets: Float32Array;
  /** f32 [width]: c. */
  centre: Float32Array;
}

/** Int8 vectors, as `PackedVectors` has them. */
interface Rows {
  dimensions: number;
  /** Row-major [count][dimensions]. */
  rows: Int8Array;
  /** f32 [count], at least one. */
  scales: Float32Array;
}

/** The codes of vectors, made step by step: a microsecond each. */
export function* makeCodes({ dimensions, rows, scales }: Rows): Generator<undefined, BitCodes> {
  const count = scales.length;
  const room = Math.ceil(count / groupSize) * groupSize;
  const centre = yield* centreOf({ dimensions, rows, scales });
  const width = centre.length;
  const bytes = width / codeBits;
  const codes = new Uint8Array(room * bytes);
  const [factors, offsets] = [new Float32Array(room), new Float32Array(room)];
  const square = centre.reduce((sum, component) => sum + component * component, 0);
  for (let vector = 0; vector < room; vector++) {
    if (vector % step === 0) yield;
    const row = Math.min(vector, count - 1);
    const scale = scales[row] ?? 0;
    const first = (vector - (vector % groupSize)) * bytes + (vector % groupSize);
    let length = 0;
    let squares = 0;
    let along = 0;
    for (let byte = 0; byte < bytes; byte++) {
      let code = 0;
      for (let bit = 0; bit < codeBits; bit++) {
        const d = byte * codeBits + bit;
        const component = d < dimensions ? scale * (rows[row * dimensions + d] ?? 0) : 0;
        const middle = centre[d] ?? 0;
        const own = component - middle;
        along += component * middle;
        squares += own * own;
        length += Math.abs(own);
        // Signs are as good as random: no branch.
        code |= Number(own < 0) << bit;
      }
      codes[first + byte * groupSize] = code;
    }
    factors[vector] = length > 0 ? squares / length : 0;
    offsets[vector] = along - square;
  }
  return { codes, factors, offsets, centre };
}

/** The mean of all, filled up with zeros to what the kernels take. */
function* centreOf({ dimensions, rows, scales }: Rows): Generator<undefined, Float32Array> {
  const centre = new Float32Array(Math.ceil(dimensions / rowUnit) * rowUnit);
  for (let row = 0; row < scales.length; row++) {
    if (row % step === 0) yield;
    const share = (scales[row] ?? 0) / scales.length;
    for (let d = 0; d < dimensions; d++)
      centre[d] = (centre[d] ?? 0) + share * (rows[row * dimensions + d] ?? 0);
  }
  return centre;
}

/** What the kernel needs beside the tables: a sum of entries is worth `sum × unit + base`, and each estimate `shift` more. */
export interface TableScale {
  unit: number;
  base: number;
  shift: number;
}

/**
 * Fills the tables of a query: what each four bits add, in steps of `unit`.
 * @param tables u8 [width / 4][16].
 * @param query f32, at most `width` long; the rest counts as zeros.
 * @param centre That of the codes, f32 [width].
 */
export function writeTables(
  tables: Uint8Array,
  query: Float32Array,
  centre: Float32Array,
): TableScale {
  const own = new Float32Array(centre.length);
  own.set(query);
  for (let d = 0; d < own.length; d++) own[d] = (own[d] ?? 0) - (centre[d] ?? 0);
  let most = 0;
  for (let d = 0; d < own.length; d += 4) most = Math.max(most, sumOfFour(own, d));
  const perUnit = most > 0 ? tableSteps / most : 0;
  const sums = new Float32Array(tableBytes);
  for (let d = 0; d < own.length; d += 4) {
    sums[0] = (own[d] ?? 0) + (own[d + 1] ?? 0) + (own[d + 2] ?? 0) + (own[d + 3] ?? 0);
    // From the combination without its highest bit, whose component turns negative.
    for (let bit = 0; bit < 4; bit++)
      for (let rest = 0; rest < 1 << bit; rest++)
        sums[rest + (1 << bit)] = (sums[rest] ?? 0) - 2 * (own[d + bit] ?? 0);
    for (let bits = 0; bits < tableBytes; bits++)
      // Whole numbers remain of it.
      tables[d * 4 + bits] = (sums[bits] ?? 0) * perUnit + tableSteps + 0.5;
  }
  let shift = 0;
  for (let d = 0; d < query.length; d++) shift += (query[d] ?? 0) * (centre[d] ?? 0);
  return { unit: most / tableSteps, base: (-own.length / 4) * most, shift };
}

/** The greatest that four components can add. */
function sumOfFour(vector: Float32Array, from: number): number {
  let sum = 0;
  for (let d = from; d < from + 4; d++) sum += Math.abs(vector[d] ?? 0);
  return sum;
}
