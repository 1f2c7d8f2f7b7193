import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { EngineState } from '@/lib/protocol/engine';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';

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

  select(engine: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('engine.select', { engine }));
  }

  async #follow(stopped: AbortSignal): Promise<void> {
    try {
      for await (const state of this.#host.stream('engine.watch', {}, stopped))
        this.state.value = state;
    } catch (error) {
      if (!stopped.aborted) this.failure.value = toFailureData(error);
    }
  }
}
