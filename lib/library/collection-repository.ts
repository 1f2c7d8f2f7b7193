import type { Table } from 'dexie';
import { failure } from '@/lib/base/failure';
import type { CollectionRow, DocumentRow, TacitDatabase } from './database';
import { ownOrigin, takeInHand } from './own-origin';
import { storing } from './storing';

/** The collections, and which documents are in them. Every method is one transaction; doing it twice is doing it once. */
export class CollectionRepository {
  readonly #db: TacitDatabase;

  constructor(db: TacitDatabase) {
    this.#db = db;
  }

  /** All, also those in the bin. */
  all(): Promise<CollectionRow[]> {
    return this.#db.collections.toArray();
  }

  /**
   * Creates a collection, or gives it another name.
   * @throws Failure `collection-exists` where another has this name
   */
  put(id: string, name: string, now: number): Promise<CollectionRow> {
    const { collections } = this.#db;
    return this.#write([collections], async () => {
      const rows = await collections.toArray();
      const twin = rows.find((row) => row.id !== id && row.deletedAt === null && isSame(row, name));
      if (twin !== undefined) throw failure('collection-exists', { name: twin.name });
      const known = rows.find((row) => row.id === id);
      const row = {
        id,
        name,
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
        deletedAt: known?.deletedAt ?? null,
      };
      await collections.put(row);
      return row;
    });
  }

  /** Moves a collection into the bin, or out of it (null); its documents stay as they are. Null when it is gone. */
  setDeleted(id: string, deletedAt: number | null): Promise<CollectionRow | null> {
    const { collections } = this.#db;
    return this.#write([collections], async () => {
      const row = await collections.get(id);
      if (row === undefined) return null;
      const changed = { ...row, deletedAt };
      await collections.put(changed);
      return changed;
    });
  }

  /**
   * Puts documents into a collection, or takes them out. Returns those that were not so before.
   * @throws Failure `collection-gone`
   */
  collect(id: string, documentIds: readonly string[], added: boolean): Promise<DocumentRow[]> {
    const { collections, documents, contents } = this.#db;
    return this.#write([collections, documents, contents], async () => {
      if ((await collections.get(id)) === undefined) throw failure('collection-gone', {});
      const rows = (await documents.bulkGet([...documentIds])).filter((row) => row !== undefined);
      const others = rows.filter((row) => row.collections.includes(id) !== added);
      const read = others.filter(({ origin }) => origin !== ownOrigin(origin));
      await takeInHand(
        this.#db,
        read.map(({ number }) => number),
      );
      const changed = others.map((row) => ({
        ...row,
        origin: ownOrigin(row.origin),
        collections: added
          ? [...row.collections, id]
          : row.collections.filter((other) => other !== id),
      }));
      await documents.bulkPut(changed);
      return changed;
    });
  }

  /** Removes the collections that have been in the bin since before a time. */
  purge(before: number): Promise<void> {
    const { collections, documents } = this.#db;
    return this.#write([collections, documents], async () => {
      const rows = await collections.toArray();
      const gone = rows
        .filter(({ deletedAt }) => deletedAt !== null && deletedAt < before)
        .map(({ id }) => id);
      if (gone.length === 0) return;
      await documents
        .where('collections')
        .anyOf(gone)
        .modify((row) => {
          row.collections = row.collections.filter((id) => !gone.includes(id));
        });
      await collections.bulkDelete(gone);
    });
  }

  #write<Result>(tables: Table[], act: () => Promise<Result>): Promise<Result> {
    return storing(() => this.#db.transaction('rw', tables, act));
  }
}

/** Whether a collection has this name; case and accents do not tell names apart. */
export function isSame({ name }: Pick<CollectionRow, 'name'>, other: string): boolean {
  return names.compare(name.trim(), other.trim()) === 0;
}

const names = new Intl.Collator(undefined, { sensitivity: 'base' });
