import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';
import type { LibraryWatch } from './library/library-watch';

/** Which embedding model the library is searched by. */
export class SearchChoice {
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #library: LibraryWatch;
  /** Null until it is known. */
  readonly state = computed(() => this.#library.state.value?.search ?? null);
  /** The model that was chosen, whether it is ready or not; null for the one that is always there. */
  readonly chosen = computed(
    () => this.state.value?.next?.model ?? this.state.value?.model ?? null,
  );

  constructor(host: HostClient, library: LibraryWatch) {
    this.#host = host;
    this.#library = library;
  }

  choose(model: string | null): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('library.model', { model }));
  }
}
