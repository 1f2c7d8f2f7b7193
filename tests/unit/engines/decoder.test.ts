import { Tensor } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import type { CausalModel } from '@/lib/engines/transformers/decoder';
import { Decoder } from '@/lib/engines/transformers/decoder';

const heads = 2;
const size = 3;

interface FakeModel extends CausalModel {
  /** Lengths of the runs so far. */
  runs: number[];
}

/** A model whose keys hold token and position, and whose scores depend on every one of them in order. */
function fakeModel(state: 'attention' | 'hybrid' = 'attention'): FakeModel {
  const runs: number[] = [];
  const forward = (inputs: Record<string, unknown>): Promise<Record<string, Tensor>> => {
    const ids = [...((inputs['input_ids'] as Tensor).data as BigInt64Array)].map(Number);
    const past = { ...(inputs['past_key_values'] as Record<string, Tensor>) };
    runs.push(ids.length);
    const key = joined(past['past_key_values.0.key'], ids);
    const sums = [0, 0, 0, 0];
    for (const [index, value] of [...(key.data as Float32Array)].entries())
      sums[index % 4] = (sums[index % 4] ?? 0) * 0.5 + value * (1 + (index % 7));
    const outputs: Record<string, Tensor> = {
      logits: new Tensor('float32', Float32Array.from(sums), [1, 1, 4]),
      'present.0.key': key,
      'present.0.value': joined(past['past_key_values.0.value'], ids),
    };
    if (state === 'hybrid')
      outputs['present_conv.1'] = new Tensor('float32', new Float32Array(6), [1, 2, 3]);
    return Promise.resolve(outputs);
  };
  return { forward, runs };
}

function joined(past: Tensor | undefined, ids: number[]): Tensor {
  const before = past?.dims[2] ?? 0;
  const length = before + ids.length;
  const data = new Float32Array(heads * length * size);
  for (let head = 0; head < heads; head++) {
    const start = head * length * size;
    const old = past?.data.slice(head * before * size, (head + 1) * before * size);
    if (old !== undefined) data.set(old as Float32Array, start);
    for (const [index, id] of ids.entries())
      for (let unit = 0; unit < size; unit++)
        data[start + (before + index) * size + unit] = id + (before + index) * 0.01 + unit + head;
  }
  return new Tensor('float32', data, [1, heads, length, size]);
}

async function fresh(tokens: number[]): Promise<number[]> {
  return [...(await new Decoder(fakeModel()).read(tokens))];
}

describe('a decoder that is rewound', () => {
  it('continues from the exact end', async () => {
    const model = fakeModel();
    const decoder = new Decoder(model);
    await decoder.read([1, 2, 3]);
    expect(await decoder.rewind([1, 2, 3, 4])).toBe(3);
    expect([...(await decoder.read([4]))]).toEqual(await fresh([1, 2, 3, 4]));
    expect(model.runs).toEqual([3, 1]);
  });

  it('goes back to the common beginning, with the same scores after it', async () => {
    const decoder = new Decoder(fakeModel());
    await decoder.read([1, 2, 3, 4, 5, 6]);
    expect(await decoder.rewind([1, 2, 3, 9, 8])).toBe(3);
    expect([...(await decoder.read([9, 8]))]).toEqual(await fresh([1, 2, 3, 9, 8]));
    // And again, over the cut.
    expect(await decoder.rewind([1, 2, 7])).toBe(2);
    expect([...(await decoder.read([7]))]).toEqual(await fresh([1, 2, 7]));
  });

  it('reads at least the last token, and all of another sequence', async () => {
    const decoder = new Decoder(fakeModel());
    await decoder.read([1, 2, 3]);
    expect(await decoder.rewind([1, 2, 3])).toBe(2);
    expect([...(await decoder.read([3]))]).toEqual(await fresh([1, 2, 3]));
    expect(await decoder.rewind([5, 6])).toBe(0);
    expect([...(await decoder.read([5, 6]))]).toEqual(await fresh([5, 6]));
  });

  it('begins anew where state cannot be cut, unless the sequence goes on', async () => {
    const decoder = new Decoder(fakeModel('hybrid'));
    await decoder.read([1, 2, 3]);
    expect(await decoder.rewind([1, 2, 3, 4])).toBe(3);
    expect(await decoder.rewind([1, 2, 9])).toBe(0);
    expect([...(await decoder.read([1, 2, 9]))]).toEqual(await fresh([1, 2, 9]));
  });

  it('keeps nothing of a run that failed', async () => {
    const model = fakeModel();
    const decoder = new Decoder(model);
    await decoder.read([1, 2]);
    const forward = model.forward.bind(model);
    model.forward = () => Promise.reject(new Error('lost'));
    await expect(decoder.read([3])).rejects.toThrow('lost');
    model.forward = forward;
    expect(await decoder.rewind([1, 2, 3])).toBe(2);
    expect([...(await decoder.read([3]))]).toEqual(await fresh([1, 2, 3]));
  });
});
