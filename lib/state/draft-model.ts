import { signal } from '@preact/signals';

/** Keeps a half-typed question while its view is closed; entry points provide it. */
export interface DraftStore {
  read: () => Promise<string>;
  write: (text: string) => Promise<void>;
}

/** The question being typed. A popup closes at a click beside it, so every change is kept at once. */
export class DraftModel {
  readonly text = signal('');
  readonly #store: DraftStore;
  #touched = false;

  constructor(store: DraftStore) {
    this.#store = store;
  }

  /** Brings back what was typed, unless something new already is. */
  async restore(): Promise<void> {
    const kept = await this.#store.read().catch(() => '');
    if (!this.#touched) this.text.value = kept;
  }

  put(text: string): void {
    this.#touched = true;
    this.text.value = text;
    // It is on screen all the same; a word about the keeping would only disturb the typing.
    void this.#store.write(text).catch(() => undefined);
  }
}
