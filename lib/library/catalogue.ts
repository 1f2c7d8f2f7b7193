import type {
  DocumentOrder,
  LibraryFacets,
  LibraryScope,
  SavedDocument,
} from '@/lib/protocol/library';
import type { CollectionRow, DocumentRow } from './database';
import { scopeFilter } from './document-scope';

/** What lists and filters need of every document, in memory: about a kilobyte each. */
export class Catalogue {
  readonly #byId = new Map<string, DocumentRow>();
  readonly #byNumber = new Map<number, DocumentRow>();
  readonly #waiting = new Map<number, DocumentRow>();
  readonly #collections = new Map<string, CollectionRow>();

  constructor(rows: readonly DocumentRow[], collections: readonly CollectionRow[]) {
    for (const row of rows) this.put(row);
    for (const row of collections) this.putCollection(row);
  }

  /** Adds a collection, or puts it in the place of the one of its id. */
  putCollection(row: CollectionRow): void {
    this.#collections.set(row.id, row);
  }

  /** Those that are not in the bin. */
  collections(): CollectionRow[] {
    return [...this.#collections.values()].filter(({ deletedAt }) => deletedAt === null);
  }

  /** Adds a document, or puts it in the place of the one of its id. */
  put(row: DocumentRow): void {
    const before = this.#byId.get(row.id);
    if (before !== undefined && before.number !== row.number) this.#drop(before.number);
    this.#byId.set(row.id, row);
    this.#byNumber.set(row.number, row);
    if (row.status === 'waiting' && row.deletedAt === null) this.#waiting.set(row.number, row);
    else this.#waiting.delete(row.number);
  }

  remove(row: DocumentRow): void {
    this.#byId.delete(row.id);
    this.#drop(row.number);
  }

  /** Also one in the bin. */
  get(id: string): DocumentRow | undefined {
    return this.#byId.get(id);
  }

  /** Also one in the bin; none for the number of an earlier version. */
  byNumber(number: number): DocumentRow | undefined {
    return this.#byNumber.get(number);
  }

  /** Also those in the bin. */
  rows(): IterableIterator<DocumentRow> {
    return this.#byId.values();
  }

  /** Documents to be indexed, first come first. */
  waiting(): IterableIterator<DocumentRow> {
    return this.#waiting.values();
  }

  select(scope: LibraryScope): DocumentRow[] {
    const meant = scopeFilter(scope);
    return [...this.#byId.values()].filter(meant);
  }

  list(
    scope: LibraryScope,
    order: DocumentOrder,
    offset: number,
    limit: number,
  ): { documents: SavedDocument[]; total: number } {
    const rows = this.select(scope).toSorted(orders[order]);
    return {
      documents: rows.slice(offset, offset + limit).map(withoutStore),
      total: rows.length,
    };
  }

  facets(): LibraryFacets {
    const rows = this.select({});
    const collected = new Map(
      count(rows.flatMap(({ collections }) => collections)).map((each) => [each.name, each]),
    );
    return {
      collections: this.collections()
        .map(({ id, name }) => ({ id, name, documents: collected.get(id)?.documents ?? 0 }))
        .toSorted((a, b) => titles.compare(a.name, b.name)),
      tags: count(rows.flatMap(({ tags }) => tags)),
      // What stands in the place of a site is only the name of the file.
      sites: count(rows.filter(({ url }) => /^https?:/u.test(url)).map(({ site }) => site)),
    };
  }

  totals(): { documents: number; words: number; waiting: number; bytes: number } {
    const totals = { documents: 0, words: 0, waiting: 0, bytes: 0 };
    for (const { deletedAt, words, status, bytes } of this.#byId.values()) {
      totals.bytes += bytes;
      if (deletedAt !== null) continue;
      totals.documents += 1;
      totals.words += words;
      if (status === 'waiting') totals.waiting += 1;
    }
    return totals;
  }

  #drop(number: number): void {
    this.#byNumber.delete(number);
    this.#waiting.delete(number);
  }
}

/** A document as others see it. */
export function withoutStore(row: DocumentRow): SavedDocument {
  const { addresses: _addresses, renamed: _renamed, bytes: _bytes, ...document } = row;
  return document;
}

const titles = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const orders: Record<DocumentOrder, (a: SavedDocument, b: SavedDocument) => number> = {
  newest: (a, b) => b.savedAt - a.savedAt || b.number - a.number,
  oldest: (a, b) => a.savedAt - b.savedAt || a.number - b.number,
  title: (a, b) => titles.compare(a.title, b.title) || a.number - b.number,
};

function count(names: readonly string[]): { name: string; documents: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .toSorted((a, b) => b.documents - a.documents || titles.compare(a.name, b.name));
}
