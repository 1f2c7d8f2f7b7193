import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
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
