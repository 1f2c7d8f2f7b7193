import type { Hardware } from '@/lib/engines/transformers/choose-runtime';
import { chooseRuntime } from '@/lib/engines/transformers/choose-runtime';
import type { Dtype } from '@/lib/protocol/engine';

/** Dtypes as a device would choose them, one after the other. */
export function bestDtypes(hardware: Hardware, available: Iterable<Dtype>): Dtype[] {
  const order: Dtype[] = [];
  const left = new Set(available);
  while (left.size > 0) {
    const { dtype } = chooseRuntime(
      { device: 'auto', dtype: 'auto', threads: 0, unloadAfter: 0 },
      hardware,
      [...left],
    );
    order.push(dtype);
    left.delete(dtype);
  }
  return order;
}
