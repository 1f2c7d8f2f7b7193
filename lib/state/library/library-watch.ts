import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryState } from '@/lib/protocol/library';
import { followHost } from '@/lib/state/follow-host';

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
    return followHost(this.#host, 'library.watch', this.state, this.failure);
  }
}
