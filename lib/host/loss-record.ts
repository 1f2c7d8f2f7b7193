import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';
import type { Loss } from '@/lib/protocol/loss';
import { lossSchema } from '@/lib/protocol/loss';

/** Where marks outlive the database. */
export type MarkStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** How much the database holds, by its name here; that it was noted, by its name there. */
const kept = 'kept';
/** How much was lost, until the reader has seen it. */
const lost = 'lost';

/** How long changes may go on before they are noted, in milliseconds. */
const pause = 300;

/**
 * Knows when the browser has emptied the database, as Chromium does with one that it finds damaged: numbers of what is
 * kept lie in another store, and in the database that they were noted. Numbers without that note, and nothing in the
 * database, mean that it is a new one. What the reader deletes takes the numbers along, and never the note.
 */
export class LossRecord {
  readonly #db: TacitDatabase;
  readonly #settings: SettingsRepository;
  readonly #marks: MarkStore;
  readonly #onLost: () => void;
  #looked: Promise<void> | null = null;
  #opened = false;
  #noting = false;

  /** @param onLost called when it happens while the database is in use */
  constructor(db: TacitDatabase, marks: MarkStore, onLost: () => void) {
    this.#db = db;
    this.#settings = new SettingsRepository(db);
    this.#marks = marks;
    this.#onLost = onLost;
    // It may be another one when it is opened next.
    db.on('close', () => {
      this.#looked = null;
    });
    const prefixes = ['documents', 'conversations'].map((table) => `idb://${db.name}/${table}/`);
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => prefixes.some((prefix) => part.startsWith(prefix))))
        this.#noteSoon();
    });
  }

  get loss(): Loss | null {
    return this.#read(lost);
  }

  dismiss(): void {
    this.#marks.removeItem(lost);
  }

  /** Looks at the open database, before anything is written to it. Never fails: it is tried again at the next call. */
  look(): Promise<void> {
    this.#looked ??= this.#look().catch(() => {
      this.#looked = null;
    });
    return this.#looked;
  }

  #noteSoon(): void {
    if (this.#noting) return;
    this.#noting = true;
    setTimeout(() => {
      this.#noting = false;
      if (this.#looked !== null) void this.#look().catch(() => undefined);
    }, pause);
  }

  async #look(): Promise<void> {
    const [now, noted] = await Promise.all([
      this.#count(),
      this.#settings.get(kept, v.literal(true)),
    ]);
    const before = this.#read(kept);
    const isEmpty = now.documents + now.conversations === 0;
    if (!isEmpty) {
      if (noted === null) await this.#settings.set(kept, true);
      this.#marks.setItem(kept, JSON.stringify(now));
    } else {
      this.#marks.removeItem(kept);
      if (before !== null && noted === null) {
        this.#marks.setItem(lost, JSON.stringify(before));
        if (this.#opened) this.#onLost();
      }
    }
    this.#opened = true;
  }

  async #count(): Promise<Loss> {
    const [all, inBin, conversations] = await Promise.all([
      this.#db.documents.count(),
      this.#db.documents.where('deletedAt').above(0).count(),
      this.#db.conversations.count(),
    ]);
    return { documents: all - inBin, conversations };
  }

  #read(name: string): Loss | null {
    const parsed = v.safeParse(
      v.pipe(v.string(), v.parseJson(), lossSchema),
      this.#marks.getItem(name),
    );
    return parsed.success ? parsed.output : null;
  }
}
