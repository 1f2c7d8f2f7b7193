import './words';
import { expect, test } from 'vitest';
import { describeLack } from '@/components/settings/advice-words';
import type { ModelAdvice, ModelOutlook } from '@/lib/protocol/hardware';

const outlook: ModelOutlook = {
  model: 'owner/name',
  device: 'wasm',
  dtype: 'q8',
  size: 4e8,
  suits: true,
  tokensPerSecond: null,
  measured: false,
  lacks: 'memory',
};

function lacking(lacks: ModelOutlook['lacks'], freeSpace: number | null): ModelAdvice {
  const hardware = { gpu: null, cores: 2, sharedMemory: true, memory: null };
  const outlooks = [outlook, { ...outlook, lacks }];
  return { hardware, freeSpace, speedTest: null, outlooks, recommended: null };
}

test('tells a disk that is full from a device that is too small', () => {
  expect(describeLack(lacking('memory', 1e7))).toContain('No model fits this device.');
  expect(describeLack(lacking('space', 1e7))).toContain('No model fits the 10 MB that are free.');
});
