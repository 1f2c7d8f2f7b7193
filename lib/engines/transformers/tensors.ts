import { Tensor } from '@huggingface/transformers';

/** A tensor of whole numbers, as models take tokens, masks and positions. */
export function int64(values: readonly number[], dims: number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}

/**
 * The numbers of a tensor, read back from the GPU where they lie there. Float32Array stands for all of them: 16-bit
 * numbers come as Float16Array or Uint16Array.
 */
export async function valuesOf(tensor: Tensor): Promise<Float32Array> {
  const data: unknown = tensor.location === 'cpu' ? tensor.data : await tensor.ort_tensor.getData();
  return data as Float32Array;
}
