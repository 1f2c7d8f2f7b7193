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
  /** Eight signed bytes, widened to i16x8. */
  v128LoadWidened: (offset = 0): Code => [...simd(0x01), ...memoryAt(0, offset)],
  i32x4Lane: (lane: number): Code => [...simd(0x1b), lane],
  i32x4Add: simd(0xae),
  /** Products of two i16x8, neighbours added. */
  i32x4Dot: simd(0xba),
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
