import type { Table } from 'dexie';
import { failure } from '@/lib/base/failure';
import type {
  DocumentKind,
  DocumentOrigin,
  DocumentVersion,
  SaveResult,
} from '@/lib/protocol/library';
import { documentOrigins, hasText } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import type { ContentRow, DocumentRow, TacitDatabase } from './database';
import { bytesOf, newestText } from './document-row';
import { ownOrigin, takeInHand } from './own-origin';
import { sameDocument } from './same-document';
import { storing } from './storing';

export interface NewDocument {
  page: PageDocument;
  kind: DocumentKind;
  origin: DocumentOrigin;
  tags: string[];
  note: string;
}

export interface DocumentChange {
  title?: string | undefined;
  tags?: { added: string[]; removed: string[] } | undefined;
  note?: string | undefined;
}

/** The saved documents and the texts they have had. Every method is one transaction. */
export class DocumentRepository {
  readonly #db: TacitDatabase;

  constructor(db: TacitDatabase) {
    this.#db = db;
  }

  /** All, also those in the bin. */
  all(): Promise<DocumentRow[]> {
    return this.#db.documents.toArray();
  }

  get(id: string): Promise<DocumentRow | undefined> {
    return this.#db.documents.get(id);
  }

  /** Saving twice is saving once: the same address and kind, or the same text, is the same document. */
  save(
    added: NewDocument,
    now: number,
  ): Promise<{ row: DocumentRow; outcome: SaveResult['outcome'] }> {
    const { documents, contents } = this.#db;
    return this.#write([documents, contents], async () => {
      const known = await sameDocument(this.#db, added);
      const row =
        known === null ? await this.#add(added, now) : await this.#addVersion(known, added, now);
      if (row !== known) await documents.put(row);
      if (known === null || isAnew(known, row)) return { row, outcome: 'saved' };
      return { row, outcome: row.number === known.number ? 'unchanged' : 'updated' };
    });
  }

  /** The document kept of a page, or of a file, that has this address. */
  async find(canonicalUrl: string): Promise<DocumentRow | null> {
    const rows = await this.#db.documents.where('addresses').equals(canonicalUrl).toArray();
    return ownFirst(
      rows.filter(({ kind, deletedAt }) => kind !== 'selection' && deletedAt === null),
      canonicalUrl,
    );
  }

  /**
   * A document with the text of a version, or of the newest.
   * @throws Failure `document-gone`
   */
  open(
    id: string,
    contentHash: string | null,
  ): Promise<{ row: DocumentRow; page: PageDocument; versions: DocumentVersion[] }> {
    const { documents, contents } = this.#db;
    return this.#db.transaction('r', [documents, contents], async () => {
      const row = await documents.get(id);
      const oldestFirst = await contents.where({ documentId: id }).sortBy('number');
      const all = oldestFirst.toReversed();
      const asked = all.find(
        (content) => content.contentHash === (contentHash ?? row?.contentHash),
      );
      const gone = row === undefined || row.deletedAt !== null;
      if (gone || asked === undefined) throw failure('document-gone', {});
      const versions = all.map(({ page }) => ({
        contentHash: page.contentHash,
        capturedAt: page.capturedAt,
      }));
      return { row, page: asked.page, versions };
    });
  }

  /** The texts of these numbers, as far as they are still there. */
  async contents(numbers: readonly number[]): Promise<ContentRow[]> {
    const rows = await this.#db.contents.bulkGet([...numbers]);
    return rows.filter((row) => row !== undefined);
  }

  /** @throws Failure `document-gone` */
  update(id: string, change: DocumentChange, now: number): Promise<DocumentRow> {
    const { documents, contents } = this.#db;
    return this.#write([documents, contents], async () => {
      const row = await documents.get(id);
      if (row === undefined) throw failure('document-gone', {});
      const changed = {
        ...row,
        tags: changedTags(row.tags, change.tags),
        note: change.note ?? row.note,
        origin: ownOrigin(row.origin),
        updatedAt: now,
      };
      if (row.origin !== changed.origin) await takeInHand(this.#db, [row.number]);
      const { title } = change;
      if (title !== undefined && title !== row.title) {
        // Found by its title too: indexed anew, under a new number.
        const number = await this.#renumber(row.number);
        Object.assign(changed, { title, renamed: true, number, status: 'waiting' });
      }
      await documents.put(changed);
      return changed;
    });
  }

  /** Moves documents into the bin, or out of it (null). Those that are gone are passed over. */
  setDeleted(ids: readonly string[], deletedAt: number | null): Promise<DocumentRow[]> {
    const { documents } = this.#db;
    return this.#write([documents], async () => {
      const found = (await documents.bulkGet([...ids])).filter((row) => row !== undefined);
      const changed = found.map((row) => ({ ...row, deletedAt }));
      await documents.bulkPut(changed);
      return changed;
    });
  }

  /** Whether an earlier run left something to be indexed or purged. */
  async unfinished(): Promise<boolean> {
    const { documents } = this.#db;
    const waiting = await documents.where({ status: 'waiting' }).count();
    return waiting > 0 || (await documents.where('deletedAt').above(0).count()) > 0;
  }

  /** Removes what has been in the bin since before a time, with its texts. Returns what went. */
  purge(before: number): Promise<DocumentRow[]> {
    const { documents, contents } = this.#db;
    return this.#write([documents, contents], async () => {
      const gone = await documents.where('deletedAt').below(before).toArray();
      const ids = gone.map(({ id }) => id);
      await contents.where('documentId').anyOf(ids).delete();
      await documents.bulkDelete(ids);
      return gone;
    });
  }

  #write<Result>(tables: Table[], act: () => Promise<Result>): Promise<Result> {
    return storing(() => this.#db.transaction('rw', tables, act));
  }

  async #add({ page, kind, origin, tags, note }: NewDocument, now: number): Promise<DocumentRow> {
    const id = crypto.randomUUID();
    return {
      ...(await this.#addContent(id, page, origin)),
      id,
      kind,
      origin,
      canonicalUrl: page.canonicalUrl,
      addresses: [page.canonicalUrl],
      title: page.title,
      renamed: false,
      tags: [...new Set(tags)],
      collections: [],
      note,
      savedAt: now,
      updatedAt: now,
      versions: 1,
      deletedAt: null,
      bytes: bytesOf(page),
    };
  }

  async #addVersion(
    known: DocumentRow,
    { page, origin, tags, note }: NewDocument,
    now: number,
  ): Promise<DocumentRow> {
    const row: DocumentRow = {
      ...known,
      canonicalUrl: hasText(known) ? known.canonicalUrl : page.canonicalUrl,
      origin: stronger(known.origin, origin),
      addresses: [...new Set([...known.addresses, page.canonicalUrl])],
      tags: [...new Set([...known.tags, ...tags])],
      note: note === '' ? known.note : note,
      deletedAt: null,
    };
    const { contents } = this.#db;
    // A bookmark has nothing to say beside a text.
    if (known.contentHash === page.contentHash || (hasText(known) && !hasText(page))) {
      if (origin !== 'remembered') await takeInHand(this.#db, [known.number]);
      const same = JSON.stringify(row) === JSON.stringify(known);
      return same ? known : { ...row, updatedAt: now };
    }
    const older = await contents.where({ documentId: known.id }).toArray();
    // The same text as once before moves to the top; what was only read gives way to what is read now, a bookmark to a
    // text.
    const stale = older.filter(
      (version) =>
        version.contentHash === page.contentHash ||
        !hasText(version.page) ||
        (version.number === known.number &&
          version.origin === 'remembered' &&
          origin === 'remembered'),
    );
    await contents.bulkDelete(stale.map(({ number }) => number));
    const kept = older.filter((version) => !stale.includes(version));
    return {
      ...row,
      ...(await this.#addContent(known.id, page, origin)),
      title: known.renamed ? known.title : page.title,
      versions: kept.length + 1,
      bytes: kept.reduce((sum, version) => sum + bytesOf(version.page), bytesOf(page)),
      updatedAt: now,
    };
  }

  async #renumber(number: number): Promise<number> {
    const { contents } = this.#db;
    const content = await contents.get(number);
    if (content === undefined) throw failure('document-gone', {});
    const { number: _old, ...rest } = content;
    await contents.delete(number);
    return contents.add(rest);
  }

  async #addContent(documentId: string, page: PageDocument, origin: DocumentOrigin) {
    const { contentHash } = page;
    const number = await this.#db.contents.add({ documentId, contentHash, origin, page });
    return newestText(page, number);
  }
}

function changedTags(tags: readonly string[], change: DocumentChange['tags']): string[] {
  const { added = [], removed = [] } = change ?? {};
  return [...new Set([...tags, ...added])].filter((tag) => !removed.includes(tag));
}

function ownFirst(rows: readonly DocumentRow[], canonicalUrl: string): DocumentRow | null {
  return rows.find((row) => row.canonicalUrl === canonicalUrl) ?? rows[0] ?? null;
}

/** Whether saving brought in what was not there, or not by the reader's own hand. */
function isAnew(known: DocumentRow, row: DocumentRow): boolean {
  return (
    known.deletedAt !== null ||
    hasText(known) !== hasText(row) ||
    (known.origin === 'remembered' && row.origin !== 'remembered')
  );
}

/** What was saved by hand stays so when it is read again. */
function stronger(a: DocumentOrigin, b: DocumentOrigin): DocumentOrigin {
  return documentOrigins.indexOf(a) <= documentOrigins.indexOf(b) ? a : b;
}
