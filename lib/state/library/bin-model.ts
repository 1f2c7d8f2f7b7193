import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from '@/lib/state/attempt';

/** Deleting, and taking it back. */
export class BinModel {
  /** What was deleted last and can be brought back. */
  readonly deleted = signal<readonly string[] | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  delete(ids: readonly string[]): Promise<boolean> {
    return attempt(this.failure, async () => {
      if (ids.length === 0) return;
      await this.#host.request('library.delete', { ids: [...ids] });
      this.deleted.value = ids;
    });
  }

  undo(): Promise<boolean> {
    return attempt(this.failure, async () => {
      const ids = this.deleted.peek();
      if (ids === null) return;
      await this.#host.request('library.restore', { ids: [...ids] });
      this.deleted.value = null;
    });
  }

  /** The offer to bring it back ends; the bin is emptied in time. */
  dismiss(): void {
    this.deleted.value = null;
    this.failure.value = null;
  }
}
