import { describe, expect, it } from 'vitest';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';
import { bestDtypes, embedderHardware, fittingFirst, workingDtypes } from '@/lib/host/best-dtypes';

const auto: RuntimeSettings = {
  device: 'auto',
  dtype: 'auto',
  threads: 0,
  unloadAfter: 10,
  thinking: false,
};

it.each([
  [null, ['q8', 'fp32', 'q4', 'fp16', 'q4f16']],
  [{ shaderF16: true, software: false }, ['q4f16', 'q4', 'fp16', 'fp32', 'q8']],
  [{ shaderF16: false, software: false }, ['q4', 'fp32', 'q8', 'fp16', 'q4f16']],
  [{ shaderF16: true, software: true }, ['q8', 'fp32', 'q4', 'fp16', 'q4f16']],
])('what suits a device with %j comes first', (gpu, order) => {
  const hardware = { gpu, cores: 4, sharedMemory: true };
  expect(bestDtypes(hardware, auto, ['fp32', 'fp16', 'q8', 'q4', 'q4f16'])).toEqual(order);
});

it('what does not fit into memory comes last', () => {
  const GB = 1024 ** 3;
  const processor = { gpu: null, cores: 4, sharedMemory: true, memory: 8 * GB };
  const sizes = { fp32: 4.8, fp16: 2.4, q8: 1.3, q4: 1.7, q4f16: 1.1 };
  const order = (available: Dtype[]): Dtype[] =>
    fittingFirst(
      bestDtypes(processor, auto, available),
      processor,
      auto,
      (dtype) => sizes[dtype] * GB,
    );
  expect(order(['fp32', 'fp16', 'q8', 'q4', 'q4f16'])).toEqual([
    'q8',
    'q4f16',
    'fp32',
    'q4',
    'fp16',
  ]);
  expect(order(['fp32', 'q4'])).toEqual(['fp32', 'q4']);
});

describe('of an embedding model', () => {
  const hardware = {
    gpu: { shaderF16: true, software: false },
    cores: 4,
    sharedMemory: true,
  };
  const all = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;

  it('what suits the processor comes first, where it runs, unless the GPU is forced', () => {
    const first = (settings: RuntimeSettings) =>
      bestDtypes(embedderHardware(hardware, settings), settings, all)[0];
    expect(first(auto)).toBe('q8');
    expect(first({ ...auto, device: 'webgpu' })).toBe('q4f16');
  });

  it('what its makers say does not work is left out, if there is anything else', () => {
    const gemma = 'onnx-community/embeddinggemma-300m-ONNX';
    expect(workingDtypes(gemma, all)).toEqual(['fp32', 'q8', 'q4']);
    expect(workingDtypes(gemma, ['fp16'])).toEqual(['fp16']);
    expect(workingDtypes('Xenova/all-MiniLM-L6-v2', all)).toEqual(all);
    expect(workingDtypes('nobody/nothing', all)).toEqual(all);
  });
});
