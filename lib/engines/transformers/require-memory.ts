import { failure } from '@/lib/base/failure';
import type { Shortage } from './memory-need';
import { memoryShortage } from './memory-need';
import type { ModelFiles } from './model-files';
import { weightSize } from './weight-files';
import type { WorkerSetup } from './worker-messages';

const GB = 1024 ** 3;
/**
 * Browsers round the memory of a device and end somewhere, not to tell too much of it: from here on there
 * may be any amount more.
 */
const reportedEnd = 8;

/** The parts of these interfaces looked at; TypeScript's own declarations may lack them. */
interface Navigator {
  deviceMemory?: number;
  gpu?: { requestAdapter(): Promise<{ limits: { maxBufferSize: number } } | null> };
}

/**
 * Looks before a model is loaded whether it can fit: a shortage found by the runtime may take the whole
 * extension down.
 * @throws Failure `model-out-of-memory`
 */
export async function requireMemory(setup: WorkerSetup, model: ModelFiles): Promise<void> {
  const { device, dtype, contextLength } = setup;
  const shortage = memoryShortage(
    {
      device,
      dtype,
      contextLength,
      weights: weightSize(model.files, dtype),
      config: await readConfig(model),
    },
    { device: deviceMemory(), gpuBuffer: device === 'webgpu' ? await gpuBuffer() : null },
  );
  if (shortage === null) return;
  throw failure('model-out-of-memory', { model: setup.model, detail: describeShortage(shortage) });
}

function deviceMemory(): number | null {
  const { deviceMemory: reported = reportedEnd } = navigator as Navigator;
  return reported >= reportedEnd ? null : reported * GB;
}

async function gpuBuffer(): Promise<number | null> {
  const adapter = await (navigator as Navigator).gpu?.requestAdapter().catch(() => null);
  return adapter?.limits.maxBufferSize ?? null;
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
  const gigabytes = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;
  return `${of}: needs about ${gigabytes(needed)}, may have ${gigabytes(available)}`;
}
