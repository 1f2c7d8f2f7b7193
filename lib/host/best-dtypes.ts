import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
import { memoryShortage } from '@/lib/engines/transformers/memory-need';
import { knownEmbedder } from '@/lib/models/known-models';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';
import type { HardwareReport } from '@/lib/protocol/hardware';

/** Dtypes as this machine would choose them, one after the other. */
export function bestDtypes(
  hardware: Hardware,
  runtime: RuntimeSettings,
  available: Iterable<Dtype>,
): Dtype[] {
  const order: Dtype[] = [];
  const left = new Set(available);
  while (left.size > 0) {
    const { dtype } = chooseRuntime(runtime, hardware, [...left]);
    order.push(dtype);
    left.delete(dtype);
  }
  return order;
}

/** Of dtypes in the order they would be chosen: those that fit into memory before those that do not. */
export function fittingFirst(
  order: readonly Dtype[],
  hardware: HardwareReport & Hardware,
  runtime: RuntimeSettings,
  sizeOf: (dtype: Dtype) => number,
): Dtype[] {
  const offer = { device: hardware.memory, gpuBuffer: hardware.gpu?.maxBufferSize ?? null };
  const fits = (dtype: Dtype): boolean => {
    const { device } = chooseRuntime(runtime, hardware, [dtype]);
    const weights = sizeOf(dtype);
    return memoryShortage({ device, dtype, weights, config: {}, contextLength: 0 }, offer) === null;
  };
  return [...order.filter(fits), ...order.filter((dtype) => !fits(dtype))];
}

/**
 * What embedding models may use: a question is a single short text, which a GPU only slows down. It is used where the
 * reader forces it.
 */
export function embedderHardware<Machine extends Hardware>(
  hardware: Machine,
  { device }: RuntimeSettings,
): Machine {
  return device === 'webgpu' ? hardware : { ...hardware, gpu: null };
}

/**
 * Of what there is of an embedding model, what works: the makers of some say that not everything does. All of it where
 * nothing else is there.
 */
export function workingDtypes(id: string, present: Iterable<Dtype>): Dtype[] {
  const all = [...present];
  const working = knownEmbedder(id)?.dtypes;
  const left = all.filter((dtype) => working?.includes(dtype) ?? true);
  return left.length > 0 ? left : all;
}
