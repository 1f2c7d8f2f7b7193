import { signal } from '@preact/signals';

/** Keeps whether related documents are wanted; entry points provide it. */
export interface RelatedPreference {
  read: () => Promise<boolean>;
  write: (wanted: boolean) => Promise<void>;
  watch: (callback: () => void) => () => void;
}

/** Whether what the library has on a page's subject is offered beside it; null until known. */
export class RelatedSetting {
  readonly wanted = signal<boolean | null>(null);
  readonly #preference: RelatedPreference;

  constructor(preference: RelatedPreference) {
    this.#preference = preference;
  }

  start(): () => void {
    void this.#load();
    return this.#preference.watch(() => void this.#load());
  }

  choose(wanted: boolean): void {
    this.wanted.value = wanted;
    // What was not kept is shown as it is the next time; there is nothing to lose.
    void this.#preference.write(wanted).catch(() => this.#load());
  }

  async #load(): Promise<void> {
    this.wanted.value = await this.#preference.read().catch(() => false);
  }
}
