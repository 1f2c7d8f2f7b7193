import path from 'node:path';
import { AutoTokenizer, env } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Vectors of single texts by the native runtime: no batch, no padding, no code of the product. */
export async function referenceVectors(
  folder: string,
  dtype: 'fp32' | 'q8',
  texts: readonly string[],
  { pooling }: { pooling: 'mean' | 'cls' },
): Promise<number[][]> {
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(path.basename(folder));
  const file = dtype === 'fp32' ? 'model.onnx' : 'model_quantized.onnx';
  const session = await InferenceSession.create(path.join(folder, 'onnx', file));
  const vectors: number[][] = [];
  for (const text of texts) {
    const { input_ids: all } = tokenizer(text, { return_tensor: false }) as { input_ids: number[] };
    // The end token stays where a text is cut.
    const ids = all.length > 512 ? [...all.slice(0, 511), ...all.slice(-1)] : all;
    const dims = [1, ids.length];
    const { last_hidden_state: hidden } = await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), dims),
    });
    vectors.push(poolNatively(hidden, pooling));
  }
  await session.release();
  return vectors;
}

function poolNatively(hidden: Tensor | undefined, pooling: 'mean' | 'cls'): number[] {
  const [, tokens = 0, size = 0] = hidden?.dims ?? [];
  const values = hidden?.data as Float32Array;
  const sums = Array.from({ length: size }, (_, at) => {
    let sum = values[at] ?? 0;
    const end = pooling === 'mean' ? tokens : 1;
    for (let token = 1; token < end; token++) sum += values[token * size + at] ?? 0;
    return sum;
  });
  const length = Math.hypot(...sums);
  return sums.map((value) => value / length);
}
