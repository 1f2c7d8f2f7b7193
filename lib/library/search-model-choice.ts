import * as v from 'valibot';
import type { SettingsRepository } from './settings-repository';
import type { StoredIndex } from './stored-index';
import type { TextModel } from './text-model';

const key = 'search-model';
const schema = v.object({ wanted: v.nullable(v.string()), active: v.nullable(v.string()) });

/**
 * Which embedding model is to be searched with, and which one was so far: a restart goes on with that one while the
 * other is still being prepared. Null is the one that is always there.
 */
export class SearchModelChoice {
  readonly #settings: SettingsRepository;
  readonly #index: StoredIndex;
  readonly #load: (id: string) => Promise<TextModel | null>;

  /** @param load finds a downloaded model; null where there is none */
  constructor(
    settings: SettingsRepository,
    index: StoredIndex,
    load: (id: string) => Promise<TextModel | null>,
  ) {
    this.#settings = settings;
    this.#index = index;
    this.#load = load;
  }

  /** Has the index go on as it was left. */
  async restore(): Promise<void> {
    const chosen = await this.#settings.get(key, schema);
    if (chosen !== null)
      await this.#index.choose(await this.#model(chosen.wanted), await this.#model(chosen.active));
  }

  async choose(id: string | null): Promise<void> {
    await this.#settings.set(key, { wanted: id, active: this.#index.model });
    await this.#index.choose(await this.#model(id));
    await this.note();
  }

  /** Remembers the model that is searched with now, once it is another. */
  async note(): Promise<void> {
    const noted = await this.#settings.get(key, schema);
    if (noted === null || noted.active === this.#index.model) return;
    await this.#settings.set(key, { ...noted, active: this.#index.model });
  }

  async #model(id: string | null): Promise<TextModel | null> {
    return id === null ? null : this.#load(id);
  }
}
