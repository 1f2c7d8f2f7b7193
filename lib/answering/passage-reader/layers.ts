/** f32, row-major [rows][columns]. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** Adds to `output` the product of some columns of a matrix with a vector. @param from Its first column. */
export function addProduct(
  { rows, columns, values }: Matrix,
  vector: Float32Array,
  output: Float32Array,
  from = 0,
): void {
  for (let row = 0; row < rows; row++)
    output[row] = (output[row] ?? 0) + dotAt(values, row * columns + from, vector);
}

/** Four sums at once: processors add faster so, and everything here is this. */
function dotAt(values: Float32Array, start: number, vector: Float32Array): number {
  const { length } = vector;
  let [a, b, c, d] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    a += (values[start + at] ?? 0) * (vector[at] ?? 0);
    b += (values[start + at + 1] ?? 0) * (vector[at + 1] ?? 0);
    c += (values[start + at + 2] ?? 0) * (vector[at + 2] ?? 0);
    d += (values[start + at + 3] ?? 0) * (vector[at + 3] ?? 0);
  }
  for (; at < length; at++) a += (values[start + at] ?? 0) * (vector[at] ?? 0);
  return a + b + c + d;
}

/** @returns bias + product, [rows] */
export function affine(matrix: Matrix, bias: Matrix, vector: Float32Array): Float32Array {
  const output = bias.values.slice();
  addProduct(matrix, vector, output);
  return output;
}

export function dot(a: Float32Array, b: Float32Array): number {
  return dotAt(a, 0, b);
}

/** Adds a vector times a factor in place. */
export function addScaled(target: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] ?? 0) + factor * (vector[at] ?? 0);
}

export function rectify(vector: Float32Array): Float32Array {
  for (let at = 0; at < vector.length; at++) vector[at] = Math.max(0, vector[at] ?? 0);
  return vector;
}

export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The highest value of each component, at least 0: there is always room for more words, which are all 0. */
export function highest(rows: readonly Float32Array[], size: number): Float32Array {
  const output = new Float32Array(size);
  for (const row of rows)
    for (let at = 0; at < size; at++) output[at] = Math.max(output[at] ?? 0, row[at] ?? 0);
  return output;
}

const epsilon = 1e-5;

/** Layer normalization. */
export function normalizeLayer(gain: Matrix, bias: Matrix, row: Float32Array): Float32Array {
  let sum = 0;
  let square = 0;
  for (const value of row) {
    sum += value;
    square += value * value;
  }
  const mean = sum / row.length;
  const factor = 1 / Math.sqrt(Math.max(0, square / row.length - mean * mean) + epsilon);
  const output = new Float32Array(row.length);
  for (let at = 0; at < output.length; at++)
    output[at] = ((row[at] ?? 0) - mean) * factor * (gain.values[at] ?? 0) + (bias.values[at] ?? 0);
  return output;
}

/** One block of the encoders: words mix with their neighbours channel by channel, then channels with each other. */
export interface Block {
  /** Words between those that are mixed. */
  dilation: number;
  gain: Matrix;
  shift: Matrix;
  /** [channels][width] */
  depth: Matrix;
  depthBias: Matrix;
  point: Matrix;
  pointBias: Matrix;
}

/**
 * Adds a block's output to each row in place.
 *
 * @param condition Added before the rectifier: what is asked.
 */
export function runBlock(
  { dilation, gain, shift, depth, depthBias, point, pointBias }: Block,
  rows: readonly Float32Array[],
  condition: Float32Array | null,
): void {
  const normalized = rows.map((row) => normalizeLayer(gain, shift, row));
  const width = depth.columns;
  const middle = (width - 1) / 2;
  for (const [at, row] of rows.entries()) {
    const mixed = depthBias.values.slice();
    for (let step = 0; step < width; step++) {
      const neighbour = normalized[at + (step - middle) * dilation];
      if (!neighbour) continue;
      for (let channel = 0; channel < mixed.length; channel++)
        mixed[channel] =
          (mixed[channel] ?? 0) +
          (depth.values[channel * width + step] ?? 0) * (neighbour[channel] ?? 0);
    }
    const output = affine(point, pointBias, mixed);
    if (condition) addScaled(output, condition, 1);
    addScaled(row, rectify(output), 1);
  }
}
