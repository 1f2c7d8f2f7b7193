import { createWorker } from '@/lib/base/trusted-worker';
import type { Engine } from '@/lib/engines/engine';
import type { TransformersEngineOptions } from '@/lib/engines/transformers/transformers-engine';
import { createTransformersEngine } from '@/lib/engines/transformers/transformers-engine';
import generatorWorkerUrl from './generator-worker.ts?worker&url';

/** Tokens an answer may have. */
export const maxNewTokens = 512;

/** The engine of a model on this device, run in a worker of this package. */
export function createGenerator(
  options: Omit<TransformersEngineOptions, 'maxNewTokens' | 'runtimeUrl' | 'startWorker'>,
): Engine {
  return createTransformersEngine({
    ...options,
    maxNewTokens,
    runtimeUrl: new URL('/ort/', location.href).href,
    startWorker: () => createWorker(generatorWorkerUrl),
  });
}
