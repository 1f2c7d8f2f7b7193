/** Logistic regression by full-batch gradient descent with Adam: small data, so simple and exact enough. */

export interface Samples {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly boolean[];
  readonly weights: readonly number[];
}

export interface Model {
  readonly coefficients: Float64Array;
  readonly bias: number;
}

const rounds = 400;
const rate = 0.03;

/** @param ridge strength of the pull of all coefficients towards zero, against the mean loss of a sample */
export function fitLogistic({ rows, labels, weights }: Samples, ridge: number): Model {
  const size = rows[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // The last one is the bias, which is not held back.
  const values = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size + 1);
    rows.forEach((row, index) => {
      const weight = weights[index] ?? 0;
      if (weight === 0) return;
      const error = ((likelihood(values, row) - (labels[index] ? 1 : 0)) * weight) / total;
      for (let column = 0; column < size; column++) add(gradient, column, error * at(row, column));
      add(gradient, size, error);
    });
    for (let column = 0; column <= size; column++) {
      const slope = at(gradient, column) + (column < size ? ridge * at(values, column) : 0);
      first[column] = 0.9 * at(first, column) + 0.1 * slope;
      second[column] = 0.999 * at(second, column) + 0.001 * slope ** 2;
      const mean = at(first, column) / (1 - 0.9 ** round);
      const spread = Math.sqrt(at(second, column) / (1 - 0.999 ** round));
      add(values, column, (-rate * mean) / (spread + 1e-8));
    }
  }
  return { coefficients: values.slice(0, size), bias: at(values, size) };
}

function likelihood(values: Float64Array, row: Float64Array): number {
  let score = at(values, row.length);
  for (let column = 0; column < row.length; column++) score += at(values, column) * at(row, column);
  return 1 / (1 + Math.exp(-score));
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = at(values, index) + value;
}
