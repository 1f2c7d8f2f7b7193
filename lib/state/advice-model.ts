import { signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { ModelAdvice, ModelOutlook } from '@/lib/protocol/hardware';

/** Which model suits this machine. */
export class AdviceModel {
  readonly advice = signal<ModelAdvice | null>(null);
  /** The speed of this machine is being measured. */
  readonly measuring = signal(false);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /** What is known without measuring; then, if the speed of this machine is not, measures it. */
  async load(): Promise<void> {
    await this.look();
    if (this.advice.peek()?.speedTest === null) await this.#measure('missing');
  }

  /** Looks again, e.g. after a model has written or space was freed. */
  look(): Promise<void> {
    return this.#ask('never');
  }

  measureAgain(): Promise<void> {
    return this.#measure('again');
  }

  outlook(model: string): ModelOutlook | null {
    return this.advice.value?.outlooks.find((outlook) => outlook.model === model) ?? null;
  }

  async #measure(measure: 'missing' | 'again'): Promise<void> {
    if (this.measuring.peek()) return;
    this.measuring.value = true;
    await this.#ask(measure);
    this.measuring.value = false;
  }

  /** Advice that fails to come leaves the list without it: nothing depends on it. */
  async #ask(measure: 'never' | 'missing' | 'again'): Promise<void> {
    try {
      this.advice.value = await this.#host.request('models.advise', { measure });
    } catch {
      // The list says the same without speeds.
    }
  }
}
