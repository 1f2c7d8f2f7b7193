import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { EngineState } from '@/lib/protocol/engine';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';
import { followHost } from './follow-host';

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
    return followHost(this.#host, 'engine.watch', this.state, this.failure);
  }

  select(engine: string): Promise<boolean> {
    return attempt(this.failure, () => this.#host.request('engine.select', { engine }));
  }
}
