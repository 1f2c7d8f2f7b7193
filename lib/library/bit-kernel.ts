import { codeBits, groupSize, tableBytes } from './bit-codes';
import { assemble, wasm, type Code } from './wasm-assembler';

/**
 * Estimates the dot product of a query with each vector of some groups: `out[v] = (Σ tables × unit + base) × factors[v] +
 * offsets[v] + shift`, see `BitCodes`. All but `groups` are addresses in the memory.
 *
 * @param tables u8 [width / 4][16]; behind them, f32: unit, base, shift, and one that is not used; then four bounds below and four
 *   above, which estimates beyond them replace.
 * @param codes u8 [groups][width / 8][groupSize].
 * @param groups At least one.
 * @param factors f32 [groups × groupSize], as `offsets` and `out`.
 */
export type EstimateGroups = (
  tables: number,
  codes: number,
  groups: number,
  factors: number,
  offsets: number,
  out: number,
) => void;

/** The kernel on a memory, for vectors of one width. */
export function createEstimate(memory: WebAssembly.Memory, width: number): EstimateGroups {
  const relaxed = bitKernel(width, true);
  const code = WebAssembly.validate(relaxed) ? relaxed : bitKernel(width, false);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  return exports['estimate'] as EstimateGroups;
}

const [tables, codes, groups, factors, offsets, out] = [0, 1, 2, 3, 4, 5] as const;
const [end, nibble, lowTable, highTable, code] = [6, 7, 8, 9, 10] as const;
/** Held only where results are written: while tables are looked up there is no register to spare. */
const [unit, base, shift, least, greatest, estimate] = [11, 12, 13, 14, 15, 16] as const;
/** Sixteen vectors a register: sums of bytes, and the two registers of 16 bits they are widened into. */
const halves = [0, 1].map((half) => ({
  at: 16 * half,
  bytes: 17 + half,
  sums: [19 + 2 * half, 20 + 2 * half],
}));

/** Codes taken before their sums are widened: table entries are small enough for so many to stay within a byte. */
const codesPerByteSum = 4;

/**
 * Product quantization's “fast scan” (André, Kermarrec & Le Scouarnec 2015) on single bits: what four bits add is looked up in a
 * register, for sixteen vectors by one instruction.
 *
 * @param relaxed Places are never beyond 15, so that both swizzles are the same; the relaxed one is quicker on x86.
 */
export function bitKernel(width: number, relaxed: boolean): Uint8Array<ArrayBuffer> {
  const { get, set, tee, i32, i32Add } = wasm;
  const lookUp = relaxed ? wasm.i8x16RelaxedSwizzle : wasm.i8x16Swizzle;
  const advance = (local: number, by: number): Code => [
    ...get(local),
    ...i32(by),
    ...i32Add,
    ...set(local),
  ];
  const behindTables = (width / 4) * tableBytes;
  const behind = (locals: readonly number[], load: (at: number) => Code, from: number): Code =>
    locals.flatMap((local, at) => [
      ...get(tables),
      ...load(behindTables + from + at * (from === 0 ? 4 : 16)),
      ...set(local),
    ]);
  const lookUps = (at: number): Code => [
    ...get(tables),
    ...wasm.v128Load(at * 2 * tableBytes),
    ...set(lowTable),
    ...get(tables),
    ...wasm.v128Load((at * 2 + 1) * tableBytes),
    ...set(highTable),
    ...halves.flatMap((half) => [
      ...get(codes),
      ...wasm.v128Load(at * groupSize + half.at),
      ...set(code),
      ...get(lowTable),
      ...get(code),
      ...get(nibble),
      ...wasm.v128And,
      ...lookUp,
      ...get(highTable),
      ...get(code),
      ...i32(4),
      ...wasm.i16x8ShiftRight,
      ...get(nibble),
      ...wasm.v128And,
      ...lookUp,
      ...wasm.i8x16Add,
      ...(at % codesPerByteSum === 0 ? [] : [...get(half.bytes), ...wasm.i8x16Add]),
      ...set(half.bytes),
    ]),
  ];
  const widen: Code = halves.flatMap(({ bytes, sums }) =>
    sums.flatMap((sum, part) => [
      ...get(sum),
      ...get(bytes),
      ...(part === 0 ? wasm.i16x8WidenLow : wasm.i16x8WidenHigh),
      ...wasm.i16x8Add,
      ...set(sum),
    ]),
  );
  const write: Code = halves
    .flatMap(({ sums }) => sums)
    .flatMap((sum, eight) =>
      [wasm.i32x4WidenLow, wasm.i32x4WidenHigh].flatMap((widenSum, part) => {
        const at = (eight * 8 + part * 4) * Float32Array.BYTES_PER_ELEMENT;
        return [
          ...get(out),
          ...get(sum),
          ...widenSum,
          ...wasm.f32x4FromI32,
          ...get(unit),
          ...wasm.f32x4Multiply,
          ...get(base),
          ...wasm.f32x4Add,
          ...get(factors),
          ...wasm.v128Load(at),
          ...wasm.f32x4Multiply,
          ...get(offsets),
          ...wasm.v128Load(at),
          ...wasm.f32x4Add,
          ...get(shift),
          ...wasm.f32x4Add,
          ...tee(estimate),
          ...wasm.v128Store(at),
          ...get(least),
          ...get(estimate),
          ...wasm.f32x4Least,
          ...set(least),
          ...get(greatest),
          ...get(estimate),
          ...wasm.f32x4Greatest,
          ...set(greatest),
        ];
      }),
    );
  const codesOfVector = width / codeBits;
  const group: Code = [
    ...halves.flatMap(({ sums }) => sums.flatMap((sum) => [...wasm.v128Zero, ...set(sum)])),
    ...Array.from({ length: codesOfVector }, (_, at) => [
      ...lookUps(at),
      ...((at + 1) % codesPerByteSum === 0 ? widen : []),
    ]).flat(),
    ...behind([unit, base, shift], wasm.v128LoadSpread, 0),
    ...behind([least, greatest], wasm.v128Load, 16),
    ...write,
    ...[least, greatest].flatMap((local, at) => [
      ...get(tables),
      ...get(local),
      ...wasm.v128Store(behindTables + 16 + at * 16),
    ]),
    ...advance(codes, codesOfVector * groupSize),
    ...[factors, offsets, out].flatMap((local) =>
      advance(local, groupSize * Float32Array.BYTES_PER_ELEMENT),
    ),
  ];
  return assemble([
    {
      name: 'estimate',
      parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
      locals: ['i32', ...Array<'v128'>(16).fill('v128')],
      body: [
        ...get(groups),
        ...i32(groupSize * Float32Array.BYTES_PER_ELEMENT),
        ...wasm.i32Multiply,
        ...get(out),
        ...i32Add,
        ...set(end),
        ...i32(15),
        ...wasm.i8x16Splat,
        ...set(nibble),
        ...wasm.doWhile(group, [...get(out), ...get(end), ...wasm.i32LessUnsigned]),
      ],
    },
  ]);
}
