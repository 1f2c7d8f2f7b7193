import { expect, it } from 'vitest';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import { bestDtypes } from '@/lib/host/best-dtypes';

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
