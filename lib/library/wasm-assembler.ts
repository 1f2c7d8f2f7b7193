/**
 * Just enough of the WebAssembly binary format (WebAssembly Core Specification, chapter 5) to write a function with a
 * memory of the caller's: no build chain, no opaque file, nothing to compile before the package.
 */

/** Instructions as bytes, in order. */
export type Code = readonly number[];

const valueTypes = { i32: 0x7f, f32: 0x7d, v128: 0x7b };
export type ValueType = keyof typeof valueTypes;

/** A function that returns nothing, and its locals after the parameters. */
export interface WasmFunction {
  name: string;
  parameters: readonly ValueType[];
  locals: readonly ValueType[];
  body: Code;
}

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

/** Address in memory relative to the one on the stack, with the alignment the access promises (as a power of two). */
function memoryAt(align: number, offset: number): number[] {
  return [...unsigned(align), ...unsigned(offset)];
}

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

export const wasm = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  tee: (local: number): Code => [0x22, ...unsigned(local)],
  i32: (value: number): Code => [0x41, ...signed(value)],
  f32: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
  /** Repeats the body for as long as the condition at its end holds. */
  doWhile: (body: Code, condition: Code): Code => [
    0x03,
    0x40,
    ...body,
    ...condition,
    0x0d,
    0x00,
    0x0b,
  ],
  i32LessUnsigned: [0x49],
  i32Add: [0x6a],
  i32Multiply: [0x6c],
  f32FromI32: [0xb2],
  f32Multiply: [0x94],
  f32Min: [0x96],
  f32Max: [0x97],
  f32Load: (offset = 0): Code => [0x2a, ...memoryAt(2, offset)],
  f32Store: (offset = 0): Code => [0x38, ...memoryAt(2, offset)],
  v128Load: (offset = 0): Code => [...simd(0x00), ...memoryAt(0, offset)],
  /** Four times the same 32 bits. */
  v128LoadSpread: (offset = 0): Code => [...simd(0x09), ...memoryAt(2, offset)],
  v128Store: (offset = 0): Code => [...simd(0x0b), ...memoryAt(0, offset)],
  v128Zero: [...simd(0x0c), ...Array<number>(16).fill(0)],
  v128And: simd(0x4e),
  /** Eight signed bytes, widened to i16x8. */
  v128LoadWidened: (offset = 0): Code => [...simd(0x01), ...memoryAt(0, offset)],
  /** Bytes of the first vector, by the places the second names; 0 for a place beyond 15. */
  i8x16Swizzle: simd(0x0e),
  /** The same for places up to 15, in fewer instructions; not every engine knows it. */
  i8x16RelaxedSwizzle: simd(0x100),
  i8x16Splat: simd(0x0f),
  i8x16Add: simd(0x6e),
  /** Unsigned bytes, widened: the first eight, the last eight. */
  i16x8WidenLow: simd(0x89),
  i16x8WidenHigh: simd(0x8a),
  /** By the number of bits on the stack; zeros come in. */
  i16x8ShiftRight: simd(0x8d),
  i16x8Add: simd(0x8e),
  /** Unsigned i16, widened: the first four, the last four. */
  i32x4WidenLow: simd(0xa9),
  i32x4WidenHigh: simd(0xaa),
  i32x4Lane: (lane: number): Code => [...simd(0x1b), lane],
  i32x4Add: simd(0xae),
  /** Products of two i16x8, neighbours added. */
  i32x4Dot: simd(0xba),
  f32x4FromI32: simd(0xfa),
  f32x4Add: simd(0xe4),
  f32x4Multiply: simd(0xe6),
  /** The second where it is less, or greater, than the first; else the first. */
  f32x4Least: simd(0xea),
  f32x4Greatest: simd(0xeb),
} satisfies Record<string, Code | ((...parameters: never[]) => Code)>;

const section = (id: number, items: readonly (readonly number[])[]): number[] =>
  sized(id, [...unsigned(items.length), ...items.flat()]);
const sized = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const text = (value: string): number[] => {
  const bytes = new TextEncoder().encode(value);
  return [...unsigned(bytes.length), ...bytes];
};

/** “\0asm”, version 1. */
const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** A module that imports `env.memory` and exports the functions by name. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...header,
    ...section(
      1,
      functions.map(({ parameters }) => [
        0x60,
        ...unsigned(parameters.length),
        ...parameters.map((type) => valueTypes[type]),
        0x00,
      ]),
    ),
    ...section(2, [[...text('env'), ...text('memory'), 0x02, 0x00, 0x00]]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]),
    ),
    ...section(
      10,
      functions.map(({ locals, body }) => {
        const content = [
          ...unsigned(locals.length),
          ...locals.flatMap((type) => [0x01, valueTypes[type]]),
          ...body,
          0x0b,
        ];
        return [...unsigned(content.length), ...content];
      }),
    ),
  ]);
}
