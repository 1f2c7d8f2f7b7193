import { gigabyte } from '@/lib/base/gigabyte';
import { describe, expect, it } from 'vitest';
import type { ModelDemand } from '@/lib/engines/transformers/memory-need';
import { memoryShortage } from '@/lib/engines/transformers/memory-need';

const unknown = { device: null, gpuBuffer: null };
/** SmolLM2-135M. */
const config = {
  num_hidden_layers: 30,
  num_attention_heads: 9,
  num_key_value_heads: 3,
  hidden_size: 576,
  vocab_size: 49_152,
};
const small: ModelDemand = {
  device: 'wasm',
  dtype: 'q8',
  weights: 0.14 * gigabyte,
  config,
  contextLength: 8192,
};

describe('memoryShortage', () => {
  it('lets a small model run, also where nothing is known', () => {
    expect(memoryShortage(small, { device: 4 * gigabyte, gpuBuffer: null })).toBeNull();
    expect(memoryShortage({ ...small, config: null }, unknown)).toBeNull();
  });

  it('refuses weights that 32-bit WebAssembly cannot hold', () => {
    expect(memoryShortage({ ...small, weights: 2.2 * gigabyte }, unknown)).toMatchObject({
      of: 'wasm',
      available: 4 * gigabyte,
    });
    expect(
      memoryShortage({ ...small, weights: 2.2 * gigabyte, device: 'webgpu' }, unknown),
    ).toBeNull();
  });

  it('refuses what the device has no memory for, with the cache of the longest sequence', () => {
    expect(
      memoryShortage({ ...small, weights: gigabyte }, { device: 2 * gigabyte, gpuBuffer: null }),
    ).toEqual({
      of: 'device',
      needed: 3.5 * gigabyte + 3 * 8192 * 2 * 30 * 3 * 64 * 4,
      available: 1.5 * gigabyte,
    });
    expect(memoryShortage(small, { device: gigabyte, gpuBuffer: null })?.of).toBe('device');
    expect(
      memoryShortage({ ...small, contextLength: 1024 }, { device: gigabyte, gpuBuffer: null }),
    ).toBeNull();
  });

  it('trusts what browsers tell, up to where they stop telling', () => {
    const demand: ModelDemand = { ...small, weights: 3.5 * gigabyte, device: 'webgpu' };
    const shortOf = (memory: number) =>
      memoryShortage(demand, { device: memory * gigabyte, gpuBuffer: null })?.of ?? null;
    expect([8, 16].map(shortOf)).toEqual(['device', null]);
    expect(
      memoryShortage(
        { ...demand, contextLength: 1_000_000 },
        { device: 32 * gigabyte, gpuBuffer: null },
      ),
    ).toBeNull();
    expect(
      memoryShortage(
        { ...demand, contextLength: 1_000_000 },
        { device: 16 * gigabyte, gpuBuffer: null },
      )?.of,
    ).toBe('device');
  });

  it('refuses a table of words larger than any buffer of the GPU', () => {
    const demand: ModelDemand = {
      ...small,
      device: 'webgpu',
      dtype: 'fp16',
      config: { text_config: { ...config, vocab_size: 262_144, hidden_size: 1152 } },
    };
    expect(memoryShortage(demand, { device: null, gpuBuffer: 2 ** 28 })).toMatchObject({
      of: 'gpu-buffer',
      needed: 262_144 * 1152 * 2,
    });
    expect(memoryShortage(demand, { device: null, gpuBuffer: 2 ** 31 })).toBeNull();
  });
});
