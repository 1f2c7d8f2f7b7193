import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { CatalogModel, DownloadPlan, ModelsState } from '@/lib/protocol/download';
import type { Dtype } from '@/lib/protocol/engine';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';
import { followHost } from './follow-host';

/** What can be downloaded, what is being downloaded, and from where. */
export class DownloadsModel {
  readonly state = signal<ModelsState | null>(null);
  readonly catalog = signal<readonly CatalogModel[]>([]);
  /** Id of the model the hub is being asked about. */
  readonly asking = signal<string | null>(null);
  /** What the reader is asked to agree to. */
  readonly plan = signal<DownloadPlan | null>(null);
  /** Id of the model the reader agreed to last: its row is far from what was pressed. */
  readonly agreed = signal<string | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly downloads = computed(() => this.state.value?.downloads ?? []);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /** Follows the host's state; returns the way to stop. */
  start(): () => void {
    void this.#load();
    return followHost(this.#host, 'models.watch', this.state, this.failure);
  }

  /** Asks the hub what a model is and costs; nothing is downloaded yet. */
  async ask(model: string): Promise<void> {
    if (this.asking.peek() !== null) return;
    this.asking.value = model;
    await attempt(this.failure, async () => {
      this.plan.value = await this.#host.request('models.plan', { model });
    });
    this.asking.value = null;
  }

  /** The reader agreed. */
  async download(dtype: Dtype): Promise<void> {
    const plan = this.plan.peek();
    this.plan.value = null;
    if (plan === null) return;
    this.agreed.value = plan.model;
    await attempt(this.failure, () =>
      this.#host.request('models.download', { model: plan.model, dtype }),
    );
  }

  /** The reader did not agree. */
  decline(): void {
    this.plan.value = null;
  }

  pause(model: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.pause', { model }));
  }

  resume(model: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.resume', { model }));
  }

  cancel(model: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.cancel', { model }));
  }

  repair(model: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.repair', { model }));
  }

  chooseHub(address: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('models.hub', { address }));
  }

  /** Takes the last failure off the screen. */
  dismiss(): void {
    this.failure.value = null;
  }

  async #load(): Promise<void> {
    await attempt(this.failure, async () => {
      this.catalog.value = await this.#host.request('models.catalog', {});
    });
  }
}
