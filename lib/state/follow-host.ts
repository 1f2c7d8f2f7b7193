import type { Signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient, HostStreams } from '@/lib/protocol/host-api';

/** Streams that carry a state of the host: the current one first, then each that follows. */
type StateStream = 'engine.watch' | 'models.watch' | 'library.watch';

/** Keeps a signal equal to a state of the host. Returns the way to stop; a connection that is lost for good ends in `failure`. */
export function followHost<Name extends StateStream>(
  host: HostClient,
  name: Name,
  state: Signal<ReturnType<HostStreams[Name]> | null>,
  failure: Signal<FailureData | null>,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const follow = async (): Promise<void> => {
    try {
      for await (const next of host.stream(name, {}, signal)) state.value = next;
    } catch (error) {
      if (!signal.aborted) failure.value = toFailureData(error);
    }
  };
  void follow();
  return () => controller.abort();
}
