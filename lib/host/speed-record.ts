import * as v from 'valibot';
import type { SettingsRepository } from '@/lib/library/settings-repository';

const schema = v.record(v.string(), v.number());

/** Tokens per second that were measured here, by what they hold for. A head start: nothing depends on it. */
export class SpeedRecord {
  readonly #settings: SettingsRepository;
  readonly #key: string;
  #speeds: Readonly<Record<string, number>> = {};

  /** @param key of the setting it is kept in */
  constructor(settings: SettingsRepository, key: string) {
    this.#settings = settings;
    this.#key = key;
  }

  get all(): Readonly<Record<string, number>> {
    return this.#speeds;
  }

  async read(): Promise<void> {
    this.#speeds = (await this.#settings.get(this.#key, schema)) ?? {};
  }

  /** A full disk costs the head start after the next start; until then it is known. */
  set(of: string, tokensPerSecond: number): void {
    this.#speeds = { ...this.#speeds, [of]: tokensPerSecond };
    void this.#settings.set(this.#key, this.#speeds).catch(() => undefined);
  }
}
