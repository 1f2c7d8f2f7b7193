import { gigabyte } from '@/lib/base/gigabyte';
import { failure } from '@/lib/base/failure';
import type { Shortage } from './memory-need';
import { memoryShortage } from './memory-need';
import type { ModelFiles } from './model-files';
import { probeHardware } from './probe-hardware';
import { weightSize } from './weight-files';
import type { RuntimeChoice } from './choose-runtime';

/**
 * Looks before a model is loaded whether it can fit: a shortage found by the runtime may take the whole
 * extension down.
 * @throws Failure `model-out-of-memory`
 */
export async function requireMemory(
  setup: RuntimeChoice & { model: string; contextLength: number },
  model: ModelFiles,
): Promise<void> {
  const { device, dtype, contextLength } = setup;
  const { gpu, memory } = await probeHardware();
  const shortage = memoryShortage(
    {
      device,
      dtype,
      contextLength,
      weights: weightSize(model.files, dtype),
      config: await readConfig(model),
    },
    { device: memory, gpuBuffer: gpu?.maxBufferSize ?? null },
  );
  if (shortage === null) return;
  throw failure('model-out-of-memory', { model: setup.model, detail: describeShortage(shortage) });
}

async function readConfig(model: ModelFiles): Promise<unknown> {
  try {
    return JSON.parse((await (await model.open('config.json'))?.text()) ?? '{}') as unknown;
  } catch {
    // Loading will say what is wrong with it.
    return {};
  }
}

function describeShortage({ of, needed, available }: Shortage): string {
  const gigabytes = (bytes: number): string => `${(bytes / gigabyte).toFixed(1)} GB`;
  return `${of}: needs about ${gigabytes(needed)}, may have ${gigabytes(available)}`;
}
