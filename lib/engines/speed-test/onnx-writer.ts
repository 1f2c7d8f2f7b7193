/** Writes the parts of ONNX's protobuf format that a chain of matrix products needs (onnx/onnx.proto3). */

type Field = Uint8Array;

export interface OnnxTensor {
  name: string;
  dims: readonly number[];
  /** Number of the type in `TensorProto.DataType`. */
  type: number;
  data: Uint8Array;
}

export interface OnnxNode {
  operator: string;
  domain?: string;
  inputs: readonly string[];
  outputs: readonly string[];
  /** Integers by name. */
  attributes?: Record<string, number>;
}

/** An input or output: element type and dimensions. */
export interface OnnxValue {
  name: string;
  type: number;
  dims: readonly number[];
}

export interface OnnxGraph {
  nodes: readonly OnnxNode[];
  initializers: readonly OnnxTensor[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
}

/** Numbers of `TensorProto.DataType`. */
export const elementType = { float: 1, uint8: 2, int8: 3, int64: 7, float16: 10 } as const;

const encoder = new TextEncoder();
const integerAttribute = 2;
const irVersion = 8;

/** The bytes of a model file. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  return join([
    number(1, irVersion),
    bytes(7, graphFields(graph)),
    bytes(8, join([text(1, ''), number(2, 17)])),
    bytes(8, join([text(1, 'com.microsoft'), number(2, 1)])),
  ]);
}

function graphFields({ nodes, initializers, inputs, outputs }: OnnxGraph): Uint8Array {
  return join([
    ...nodes.map((node) => bytes(1, nodeFields(node))),
    text(2, 'speed-test'),
    ...initializers.map((tensor) => bytes(5, tensorFields(tensor))),
    ...inputs.map((value) => bytes(11, valueFields(value))),
    ...outputs.map((value) => bytes(12, valueFields(value))),
  ]);
}

function nodeFields({ operator, domain, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return join([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      bytes(5, join([text(1, name), number(3, value), number(20, integerAttribute)])),
    ),
    ...(domain === undefined ? [] : [text(7, domain)]),
  ]);
}

function tensorFields({ name, dims, type, data }: OnnxTensor): Uint8Array {
  return join([
    ...dims.map((size) => number(1, size)),
    number(2, type),
    text(8, name),
    bytes(9, data),
  ]);
}

function valueFields({ name, type, dims }: OnnxValue): Uint8Array {
  const shape = join(dims.map((size) => bytes(1, number(1, size))));
  const tensor = join([number(1, type), bytes(2, shape)]);
  return join([text(1, name), bytes(2, bytes(1, tensor))]);
}

function text(field: number, value: string): Field {
  return bytes(field, encoder.encode(value));
}

function bytes(field: number, value: Uint8Array): Field {
  return join([varint(field * 8 + 2), varint(value.length), value]);
}

function number(field: number, value: number): Field {
  return join([varint(field * 8), varint(value)]);
}

function varint(value: number): Uint8Array {
  const digits: number[] = [];
  let left = value;
  while (left >= 128) {
    digits.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return Uint8Array.from([...digits, left]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
