import * as v from 'valibot';
import type { TacitDatabase } from './database';
import { storing } from './storing';

/** Settings by key; what no longer fits its schema counts as absent. */
export class SettingsRepository {
  readonly #db: TacitDatabase;

  constructor(db: TacitDatabase) {
    this.#db = db;
  }

  async get<Schema extends v.GenericSchema>(
    key: string,
    schema: Schema,
  ): Promise<v.InferOutput<Schema> | null> {
    const row = await this.#db.settings.get(key);
    const parsed = v.safeParse(schema, row?.value);
    return parsed.success ? parsed.output : null;
  }

  async set(key: string, value: unknown): Promise<void> {
    await storing(() => this.#db.settings.put({ key, value }));
  }
}
