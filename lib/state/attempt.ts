import type { Signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';

/** Does something that may fail; what went wrong ends in the signal. True when nothing did. */
export async function attempt(
  failure: Signal<FailureData | null>,
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    failure.value = null;
    await act();
    return true;
  } catch (error) {
    failure.value = toFailureData(error);
    return false;
  }
}
