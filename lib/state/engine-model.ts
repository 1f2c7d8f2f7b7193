import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { EngineState } from '@/lib/protocol/engine';
import type { HostClient } from '@/lib/protocol/host-api';

/** Which engine answers, and which models there are. */
export class EngineModel {
  readonly state = signal<EngineState | null>(null);
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

  async select(engine: string): Promise<void> {
    try {
      this.failure.value = null;
      await this.#host.request('engine.select', { engine });
    } catch (error) {
      this.failure.value = toFailureData(error);
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    try {
      for await (const state of this.#host.stream('engine.watch', {}, signal)) this.state.value = state;
    } catch (error) {
      if (!signal.aborted) this.failure.value = toFailureData(error);
    }
  }
}
