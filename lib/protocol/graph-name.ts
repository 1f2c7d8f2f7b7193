import type { Dtype } from './engine';

/** What the hub's exports end the name of a graph with. */
const suffixes: Record<Dtype, string> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/** The name of an ONNX graph, without folder and extension: what it is for (`model`), and the type of its weights. */
export function graphName(session: string, dtype: Dtype): string {
  return session + suffixes[dtype];
}

export function parseGraphName(name: string): { session: string; dtype: Dtype } {
  const dtype = (['fp16', 'q8', 'q4', 'q4f16'] as const).find((each) =>
    name.endsWith(suffixes[each]),
  );
  if (dtype === undefined) return { session: name, dtype: 'fp32' };
  return { session: name.slice(0, -suffixes[dtype].length), dtype };
}
