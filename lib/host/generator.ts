import { createWorker } from '@/lib/base/trusted-worker';
import type { Engine } from '@/lib/engines/engine';
import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import type { ModelState } from '@/lib/engines/transformers/transformers-engine';
import { createTransformersEngine } from '@/lib/engines/transformers/transformers-engine';
import type { ModelInfo, RuntimeSettings } from '@/lib/protocol/engine';
import generatorWorkerUrl from './generator-worker.ts?worker&url';

/** Tokens an answer may have. */
export const maxNewTokens = 512;

export interface GeneratorOptions {
  model: ModelInfo;
  settings: RuntimeSettings;
  probeHardware: () => Promise<Hardware>;
  /** Tokens of prompt read per second when it last ran here, or null. */
  measuredSpeed: number | null;
  onMeasured: (tokensPerSecond: number) => void;
  onState: (state: ModelState) => void;
}

/** The engine of an imported model, run in a worker of this package. */
export function createGenerator(options: GeneratorOptions): Engine {
  return createTransformersEngine({
    ...options,
    maxNewTokens,
    runtimeUrl: new URL('/ort/', location.href).href,
    startWorker: () => createWorker(generatorWorkerUrl),
  });
}
