import { assemble, wasm, type Code } from './wasm-assembler';

/** Rows are padded with zeros to a multiple of this many dimensions: what the kernel takes in one turn. */
export const rowUnit = 32;

/**
 * Writes the dot product of a query with each row: `out[r] = (query · rows[r]) × scales[r] × scale`. All are addresses in the memory.
 *
 * @param query i16 [width].
 * @param rows int8, row-major [count][width]; at least one.
 * @param scales f32 [count].
 * @param out f32 [count].
 * @param scale What one unit of the query is worth.
 */
export type ScanRows = (
  query: number,
  rows: number,
  count: number,
  width: number,
  scales: number,
  out: number,
  scale: number,
) => void;

/** The kernel on a memory. Products are exact in 32 bits while |query| × 127 × width stays below 2³¹. */
export function createScan(memory: WebAssembly.Memory): ScanRows {
  const module = new WebAssembly.Module(vectorKernel());
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports['scan'] as ScanRows;
}

const [query, rows, count, width, scales, out, scale] = [0, 1, 2, 3, 4, 5, 6];
const [at, rowEnd, queryAt, end, sums] = [7, 8, 9, 10, 11];
const lanes = [0, 1, 2, 3];

function vectorKernel(): Uint8Array<ArrayBuffer> {
  const { get, set, i32, i32Add } = wasm;
  const advance = (local: number, by: Code): Code => [
    ...get(local),
    ...by,
    ...i32Add,
    ...set(local),
  ];
  /** Eight components into the sum of their own, so that additions need not wait for each other. */
  const eight = (lane: number): Code => [
    ...get(at),
    ...wasm.v128LoadWidened(lane * 8),
    ...get(queryAt),
    ...wasm.v128Load(lane * 16),
    ...wasm.i32x4Dot,
    ...get(sums + lane),
    ...wasm.i32x4Add,
    ...set(sums + lane),
  ];
  const below = (local: number, limit: number): Code => [
    ...get(local),
    ...get(limit),
    ...wasm.i32LessUnsigned,
  ];
  const row: Code = [
    ...lanes.flatMap((lane) => [...wasm.v128Zero, ...set(sums + lane)]),
    ...get(query),
    ...set(queryAt),
    ...get(at),
    ...get(width),
    ...i32Add,
    ...set(rowEnd),
    ...wasm.doWhile(
      [
        ...lanes.flatMap(eight),
        ...advance(at, i32(rowUnit)),
        ...advance(queryAt, i32(rowUnit * 2)),
      ],
      below(at, rowEnd),
    ),
    ...get(out),
    ...get(sums),
    ...get(sums + 1),
    ...wasm.i32x4Add,
    ...get(sums + 2),
    ...wasm.i32x4Add,
    ...get(sums + 3),
    ...wasm.i32x4Add,
    ...set(sums),
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
    ...wasm.f32Store(),
    ...advance(scales, i32(4)),
    ...advance(out, i32(4)),
  ];
  return assemble([
    {
      name: 'scan',
      parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'f32'],
      locals: ['i32', 'i32', 'i32', 'i32', 'v128', 'v128', 'v128', 'v128'],
      body: [
        ...get(rows),
        ...set(at),
        // One result a row, four bytes each.
        ...get(count),
        ...wasm.i32(4),
        ...wasm.i32Multiply,
        ...get(out),
        ...i32Add,
        ...set(end),
        ...wasm.doWhile(row, below(out, end)),
      ],
    },
  ]);
}
