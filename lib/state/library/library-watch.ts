import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryState } from '@/lib/protocol/library';

/** What the library is like now: how much is in it, how much of that can be found; null until known. */
export class LibraryWatch {
  readonly state = signal<LibraryState | null>(null);
  /** The line to the host is lost; the library's own failures are in its state. */
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /** Follows the host's state; returns the way to stop. */
  start(): () => void {
    const controller = new AbortController();
    void this.#follow(controller.signal);
    return () => controller.abort();
  }

  async #follow(stopped: AbortSignal): Promise<void> {
    try {
      for await (const state of this.#host.stream('library.watch', {}, stopped))
        this.state.value = state;
    } catch (error) {
      if (!stopped.aborted) this.failure.value = toFailureData(error);
    }
  }
}
