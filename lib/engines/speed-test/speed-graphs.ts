import type { OnnxGraph, OnnxNode, OnnxTensor } from './onnx-writer';
import { elementType } from './onnx-writer';

/**
 * Rows and columns of each matrix, and how many of them follow one another: the shape of the small models this is to
 * predict. Together larger than the processor's caches nearby, as a model is.
 */
const size = 1024;
const depth = 24;
/** Weights that share a scale in four-bit models. */
const block = 32;

/** Weights one run goes through. */
export const graphWeights = size * size * depth;
export const inputName = 'x';
export const inputDims = [1, size] as const;
const outputName = 'y';

/** What a model in dynamic eight bits does per layer: quantize the input, multiply integers, scale back. */
export function eightBitGraph(): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [float('weight_scale', 0.001), byte('weight_zero')];
  for (let layer = 0; layer < depth; layer++) {
    const of = (name: string): string => `${name}_${layer}`;
    initializers.push(weights(of('weight'), [size, size], elementType.int8, size * size));
    nodes.push(
      node('DynamicQuantizeLinear', [value(layer)], [of('int'), of('scale'), of('zero')]),
      node('MatMulInteger', [of('int'), of('weight'), of('zero'), 'weight_zero'], [of('sum')]),
      { ...node('Cast', [of('sum')], [of('float')]), attributes: { to: elementType.float } },
      node('Mul', [of('scale'), 'weight_scale'], [of('factor')]),
      node('Mul', [of('float'), of('factor')], [value(layer + 1)]),
    );
  }
  return graph(nodes, initializers, elementType.float);
}

/** What a model in four bits does per layer, computing in 32 or 16 bits. */
export function fourBitGraph(half: boolean): OnnxGraph {
  const type = half ? elementType.float16 : elementType.float;
  const width = half ? 2 : 4;
  const blocks = size / block;
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  for (let layer = 0; layer < depth; layer++) {
    const [weight, scale] = [`weight_${layer}`, `scale_${layer}`];
    initializers.push(
      weights(weight, [size, blocks, block / 2], elementType.uint8, (size * size) / 2),
      { name: scale, dims: [size * blocks], type, data: new Uint8Array(size * blocks * width) },
    );
    nodes.push({
      ...node('MatMulNBits', [value(layer), weight, scale], [value(layer + 1)]),
      domain: 'com.microsoft',
      attributes: { K: size, N: size, bits: 4, block_size: block },
    });
  }
  return graph(nodes, initializers, type);
}

function graph(nodes: OnnxNode[], initializers: OnnxTensor[], type: number): OnnxGraph {
  return {
    nodes,
    initializers,
    inputs: [{ name: inputName, type, dims: inputDims }],
    outputs: [{ name: outputName, type, dims: inputDims }],
  };
}

/** What flows between two layers. */
function value(layer: number): string {
  if (layer === 0) return inputName;
  return layer === depth ? outputName : `value_${layer}`;
}

function node(operator: string, inputs: string[], outputs: string[]): OnnxNode {
  return { operator, inputs, outputs };
}

/** Any values do: none of the kernels is faster for some than for others. */
function weights(name: string, dims: number[], type: number, length: number): OnnxTensor {
  const data = new Uint8Array(length);
  for (let index = 0; index < length; index++) data[index] = index * 31;
  return { name, dims, type, data };
}

function float(name: string, number: number): OnnxTensor {
  const data = new Uint8Array(Float32Array.of(number).buffer);
  return { name, dims: [], type: elementType.float, data };
}

function byte(name: string): OnnxTensor {
  return { name, dims: [], type: elementType.int8, data: new Uint8Array(1) };
}
