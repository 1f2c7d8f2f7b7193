import * as v from 'valibot';
import type { SettingsRepository } from '@/lib/library/settings-repository';

/**
 * Knows when a model may have taken the extension down: its name is stored before it is loaded or run, and
 * taken away after. Whoever finds it at the start was not there to take it away. A browser that was closed in
 * the middle of an answer looks the same (it tells no page in time): a wrong word once, where silence could
 * mean the next crash.
 */
export class CrashSentinel {
  readonly #settings: SettingsRepository;
  readonly #key: string;
  #crashed: string | null = null;

  /** @param key of the setting it is kept in */
  constructor(settings: SettingsRepository, key = 'model-at-work') {
    this.#settings = settings;
    this.#key = key;
  }

  /** The model that was at work when the extension ended without a word, or null; as `read` found it. */
  get crashed(): string | null {
    return this.#crashed;
  }

  async read(): Promise<void> {
    this.#crashed = await this.#settings.get(this.#key, v.string());
  }

  async guard<Result>(model: string, work: () => Promise<Result>): Promise<Result> {
    // Another model that crashed stays known until it is asked for.
    if (this.#crashed !== null) return work();
    await this.#write(model);
    try {
      return await work();
    } finally {
      await this.#write(null);
    }
  }

  /** The reader wants the model that crashed to run all the same. */
  async forgive(): Promise<void> {
    this.#crashed = null;
    await this.#write(null);
  }

  /** A full disk must not keep a model from running. */
  async #write(model: string | null): Promise<void> {
    await this.#settings.set(this.#key, model).catch(() => undefined);
  }
}
