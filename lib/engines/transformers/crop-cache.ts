import { Tensor } from '@huggingface/transformers';
import { valuesOf } from './tensors';

/** Keys and values of attention, the only state that holds each token by itself. */
const attention = /^past_key_values\.(.+\.)?(key|value)$/;
/** Batch, heads, tokens, size of a head. */
const tokenAxis = 2;

/** Whether a cache of so many tokens can be cut: no other state, and each layer holds every token. */
export function isCroppable(cache: Record<string, Tensor>, length: number): boolean {
  return Object.entries(cache).every(
    ([name, { dims }]) =>
      attention.test(name) && dims.length === 4 && dims[0] === 1 && dims[tokenAxis] === length,
  );
}

/**
 * The first tokens of a cache, as copies on the processor; what lay on the GPU is read back, which is far
 * cheaper than reading those tokens anew.
 */
export async function cropCache(
  cache: Record<string, Tensor>,
  length: number,
): Promise<Record<string, Tensor>> {
  const cropped: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(cache)) {
    cropped[name] = await cropTensor(tensor, length);
  }
  return cropped;
}

async function cropTensor(tensor: Tensor, length: number): Promise<Tensor> {
  const [batch = 1, heads = 1, tokens = 0, size = 0] = tensor.dims;
  const data = await valuesOf(tensor);
  const Values = data.constructor as new (length: number) => typeof data;
  const kept = new Values(heads * length * size);
  for (let head = 0; head < heads; head++) {
    const start = head * tokens * size;
    kept.set(data.subarray(start, start + length * size), head * length * size);
  }
  return new Tensor(tensor.type, kept, [batch, heads, length, size]);
}
