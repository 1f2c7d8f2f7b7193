import { signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { ModelOffer } from '@/lib/protocol/hardware';

/** The one model that is offered to a reader who has none yet, until they say no. */
export class OfferModel {
  /** Null where there is nothing to offer. */
  readonly offer = signal<ModelOffer | null>(null);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /** An offer that fails to come is none. */
  async load(): Promise<void> {
    this.offer.value = await this.#host.request('models.offer', {}).catch(() => null);
  }

  /** Not now; it is not offered again. */
  async dismiss(): Promise<void> {
    this.offer.value = null;
    await this.#host.request('models.dismissOffer', {}).catch(() => undefined);
  }
}
