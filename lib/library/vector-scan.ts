/**
 * Dot products of one vector with each row of a table: cosine similarities where all have length 1.
 *
 * @param rows f32, row-major [rows][query.length].
 * @returns One product a row.
 */
export function dotProducts(query: Float32Array, rows: Float32Array): Float32Array {
  const dimensions = query.length;
  const products = new Float32Array(dimensions === 0 ? 0 : rows.length / dimensions);
  for (let row = 0, at = 0; row < products.length; row++) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++, at++) sum += (query[d] ?? 0) * (rows[at] ?? 0);
    products[row] = sum;
  }
  return products;
}
