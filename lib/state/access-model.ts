import { signal } from '@preact/signals';

/** The browser's record of where we may read; entry points provide it. */
export interface AccessStore {
  /** Match patterns granted for good. */
  list: () => Promise<string[]>;
  remove: (pattern: string) => Promise<void>;
  /** Calls back when something was granted or removed. */
  watch: (callback: () => void) => () => void;
}

/** The sites that may be read without asking; null until known. */
export class AccessModel {
  readonly patterns = signal<readonly string[] | null>(null);
  readonly #store: AccessStore;

  constructor(store: AccessStore) {
    this.#store = store;
  }

  start(): () => void {
    void this.#load();
    return this.#store.watch(() => void this.#load());
  }

  async remove(pattern: string): Promise<void> {
    await this.#store.remove(pattern);
    await this.#load();
  }

  async #load(): Promise<void> {
    this.patterns.value = await this.#store.list();
  }
}
