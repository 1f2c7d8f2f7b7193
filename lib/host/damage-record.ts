import * as v from 'valibot';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import type { ModelInfo } from '@/lib/protocol/engine';

const key = 'damaged-models';
/** By model. A model that was repaired or imported again is another one, by the time it was added. */
const schema = v.record(v.string(), v.object({ file: v.string(), addedAt: v.number() }));

/** Models one of whose files was found changed on this device; known until they are renewed, or load after all. */
export class DamageRecord {
  readonly #settings: SettingsRepository;
  #found: v.InferOutput<typeof schema> = {};

  constructor(settings: SettingsRepository) {
    this.#settings = settings;
  }

  async read(): Promise<void> {
    this.#found = (await this.#settings.get(key, schema)) ?? {};
  }

  /** The models, each with the file that is damaged, if any. */
  mark(models: readonly ModelInfo[]): ModelInfo[] {
    return models.map((model) => {
      const marked = { ...model };
      delete marked.damaged;
      const found = this.#found[model.id];
      if (found?.addedAt === model.addedAt) marked.damaged = found.file;
      return marked;
    });
  }

  async add({ id, addedAt }: ModelInfo, file: string): Promise<void> {
    this.#found = { ...this.#found, [id]: { file, addedAt } };
    await this.#store();
  }

  async remove(model: string): Promise<void> {
    if (this.#found[model] === undefined) return;
    const { [model]: _, ...rest } = this.#found;
    this.#found = rest;
    await this.#store();
  }

  /** A full disk costs the word after the next start; until then it is known. */
  async #store(): Promise<void> {
    await this.#settings.set(key, this.#found).catch(() => undefined);
  }
}
