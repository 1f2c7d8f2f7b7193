import { describe, expect, it } from 'vitest';
import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';

const auto: RuntimeSettings = {
  device: 'auto',
  dtype: 'auto',
  threads: 0,
  unloadAfter: 10,
  thinking: false,
};
const all: Dtype[] = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'];
const gpu = { shaderF16: true, software: false };
const base: Hardware = { gpu: null, cores: 8, sharedMemory: true };

describe('chooseRuntime', () => {
  it.each<[string, Partial<Hardware>, Partial<RuntimeSettings>, Dtype[], string, Dtype]>([
    ['a GPU with 16-bit shaders', { gpu }, {}, all, 'webgpu', 'q4f16'],
    ['a GPU without them', { gpu: { ...gpu, shaderF16: false } }, {}, all, 'webgpu', 'q4'],
    ['a GPU in software', { gpu: { ...gpu, software: true } }, {}, all, 'wasm', 'q8'],
    [
      'a GPU in software, asked for',
      { gpu: { ...gpu, software: true } },
      { device: 'webgpu' },
      all,
      'webgpu',
      'q4f16',
    ],
    ['no GPU', {}, {}, all, 'wasm', 'q8'],
    ['no GPU, though asked for', {}, { device: 'webgpu' }, all, 'wasm', 'q8'],
    ['a GPU that is not wanted', { gpu }, { device: 'wasm' }, all, 'wasm', 'q8'],
    ['a GPU and a model in eight bits only', { gpu }, {}, ['q8'], 'wasm', 'q8'],
    ['a GPU and eight bits asked for', { gpu }, { dtype: 'q8' }, all, 'wasm', 'q8'],
    [
      'a GPU and q4f16 that it cannot run',
      { gpu: { ...gpu, shaderF16: false } },
      {},
      ['q4f16', 'fp32'],
      'webgpu',
      'fp32',
    ],
    ['a dtype that is forced', { gpu }, { dtype: 'fp16' }, all, 'webgpu', 'fp16'],
    ['a forced dtype that is not there', { gpu }, { dtype: 'fp16' }, ['q4'], 'webgpu', 'q4'],
    ['no GPU and only q4', {}, {}, ['q4'], 'wasm', 'q4'],
  ])('with %s', (_case, hardware, settings, dtypes, device, dtype) => {
    const choice = chooseRuntime({ ...auto, ...settings }, { ...base, ...hardware }, dtypes);
    expect(choice).toMatchObject({ device, dtype });
  });

  it.each([
    [1, 0, true, 1],
    [2, 0, true, 1],
    [8, 0, true, 4],
    [32, 0, true, 4],
    [2, 6, true, 6],
    [8, 6, false, 1],
  ])(
    'on %i cores with %i threads set and shared memory %s',
    (cores, threads, sharedMemory, chosen) => {
      const choice = chooseRuntime({ ...auto, threads }, { ...base, cores, sharedMemory }, all);
      expect(choice.threads).toBe(chosen);
    },
  );
});
