import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
import { knownEmbedder } from '@/lib/models/known-models';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';

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

/**
 * What embedding models may use: a question is a single short text, which a GPU only slows down. It is used where the
 * reader forces it.
 */
export function embedderHardware(hardware: Hardware, { device }: RuntimeSettings): Hardware {
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
