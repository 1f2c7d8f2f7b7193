import { signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { Loss } from '@/lib/protocol/loss';

/** What the browser lost of everything that was kept, until the reader has taken note of it. */
export class LossModel {
  /** Null where nothing is amiss. */
  readonly loss = signal<Loss | null>(null);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  async load(): Promise<void> {
    this.loss.value = await this.#host.request('storage.loss', {}).catch(() => null);
  }

  /** It is not said again. */
  async dismiss(): Promise<void> {
    this.loss.value = null;
    await this.#host.request('storage.dismissLoss', {}).catch(() => undefined);
  }
}
