import { assemble, wasm, type Code } from './wasm-assembler';

/** Rows are padded with zeros to a multiple of this many dimensions: what the kernel takes in one turn. */
export const rowUnit = 32;

/**
 * Writes the dot product of a query with each row: `out[r] = (query · rows[r]) × scales[r] × scale`. All are addresses in the memory.
 *
 * @param query i16 [width]; behind it, f32 [2], the least and the greatest product are written.
 * @param rows int8, row-major [count][width]; at least one row.
 * @param scales f32 [count].
 * @param out f32 [count].
 * @param scale What one unit of the query is worth.
 */
export type ScanRows = (
  query: number,
  rows: number,
  count: number,
  scales: number,
  out: number,
  scale: number,
) => void;

/** The kernel on a memory, for rows of one width. Products are exact in 32 bits while |query| × 127 × width stays below 2³¹. */
export function createScan(memory: WebAssembly.Memory, width: number): ScanRows {
  const module = new WebAssembly.Module(vectorKernel(width));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports['scan'] as ScanRows;
}

const [query, rows, count, scales, out, scale] = [0, 1, 2, 3, 4, 5];
const [end, product, least, greatest, sums] = [6, 7, 8, 9, 10];
/** Sums that do not wait for each other. */
const lanes = [0, 1, 2, 3];

/** Without an inner loop: a row is some dozens of instructions, with the places of its components in them. */
function vectorKernel(width: number): Uint8Array<ArrayBuffer> {
  const { get, set, tee, i32, i32Add } = wasm;
  const advance = (local: number, by: number): Code => [
    ...get(local),
    ...i32(by),
    ...i32Add,
    ...set(local),
  ];
  const eights = Array.from({ length: width / 8 }, (_, at): Code => {
    const sum = sums + (at % lanes.length);
    return [
      ...get(rows),
      ...wasm.v128LoadWidened(at * 8),
      ...get(query),
      ...wasm.v128Load(at * 16),
      ...wasm.i32x4Dot,
      ...(at < lanes.length ? [] : [...get(sum), ...wasm.i32x4Add]),
      ...set(sum),
    ];
  });
  const row: Code = [
    ...eights.flat(),
    ...get(sums),
    ...get(sums + 1),
    ...wasm.i32x4Add,
    ...get(sums + 2),
    ...get(sums + 3),
    ...wasm.i32x4Add,
    ...wasm.i32x4Add,
    ...set(sums),
    ...get(out),
    ...lanes.flatMap((lane) => [
      ...get(sums),
      ...wasm.i32x4Lane(lane),
      ...(lane === 0 ? [] : i32Add),
    ]),
    ...wasm.f32FromI32,
    ...get(scales),
    ...wasm.f32Load(),
    ...wasm.f32Multiply,
    ...get(scale),
    ...wasm.f32Multiply,
    ...tee(product),
    ...wasm.f32Store(),
    ...get(least),
    ...get(product),
    ...wasm.f32Min,
    ...set(least),
    ...get(greatest),
    ...get(product),
    ...wasm.f32Max,
    ...set(greatest),
    ...advance(rows, width),
    ...advance(scales, 4),
    ...advance(out, 4),
  ];
  return assemble([
    {
      name: 'scan',
      parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'f32'],
      locals: ['i32', 'f32', 'f32', 'f32', 'v128', 'v128', 'v128', 'v128'],
      body: [
        // One result a row, four bytes each.
        ...get(count),
        ...i32(4),
        ...wasm.i32Multiply,
        ...get(out),
        ...i32Add,
        ...set(end),
        ...wasm.f32(Infinity),
        ...set(least),
        ...wasm.f32(-Infinity),
        ...set(greatest),
        ...wasm.doWhile(row, [...get(out), ...get(end), ...wasm.i32LessUnsigned]),
        ...get(query),
        ...get(least),
        ...wasm.f32Store(width * 2),
        ...get(query),
        ...get(greatest),
        ...wasm.f32Store(width * 2 + 4),
      ],
    },
  ]);
}
