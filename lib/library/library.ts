import { Topic } from '@/lib/base/topic';
import type {
  DocumentOrder,
  LibraryFacets,
  LibraryHit,
  LibraryScope,
  OpenedDocument,
  SavedDocument,
  SaveResult,
  SearchResult,
} from '@/lib/protocol/library';
import type { ArchiveProgress, ImportSummary } from '@/lib/protocol/archive';
import type { PageDocument } from '@/lib/protocol/page';
import type { Glossaries } from '@/lib/text/choose-glossary';
import { exportAll, importAll } from './archive/archive';
import { Catalogue, withoutStore } from './catalogue';
import { CollectionRepository } from './collection-repository';
import type { CollectionRow, DocumentRow, TacitDatabase } from './database';
import type { DocumentChange, NewDocument } from './document-repository';
import { DocumentRepository } from './document-repository';
import { Indexer } from './indexer';
import type { LibraryTotals } from './library-totals';
import { whenOpen } from './open-database';
import { SearchModelChoice } from './search-model-choice';
import { Searcher } from './searcher';
import { SegmentRepository } from './segment-repository';
import { SettingsRepository } from './settings-repository';
import type { StaticEmbedder } from './static-embedder';
import { StoredIndex } from './stored-index';
import { withSpreadVectors, type TextModel } from './text-model';

/** How long a deleted document can be taken back, in milliseconds; it is purged at the next start after. */
const binTime = 60 * 60 * 1000;

/** Changes that follow each other faster than this are told as one, in milliseconds. */
const noticeInterval = 100;

const noGlossaries: Glossaries = () => Promise.resolve(null);

export interface LibraryOptions {
  db: TacitDatabase;
  embedder: Promise<StaticEmbedder>;
  /** None by default. */
  glossaries?: Glossaries;
  /** Runs downloaded embedding models. */
  model?: (id: string) => Promise<TextModel>;
  /** Resolves when there is time to index a little. */
  idle: () => Promise<void>;
  now?: () => number;
}

interface Opened {
  catalogue: Catalogue;
  index: StoredIndex;
  choice: SearchModelChoice;
  indexer: Indexer;
  searcher: Searcher;
}

/** Everything the reader chose to keep: stored at once, indexed in the background, searched together. */
export class Library {
  readonly #options: LibraryOptions;
  readonly #documents: DocumentRepository;
  readonly #collections: CollectionRepository;
  readonly #now: () => number;
  readonly #state = new Topic<LibraryTotals | null>(null);
  #opened: Promise<Opened> | null = null;
  #noticing = false;

  constructor(options: LibraryOptions) {
    this.#options = options;
    this.#documents = new DocumentRepository(options.db);
    this.#collections = new CollectionRepository(options.db);
    this.#now = options.now ?? Date.now;
  }

  async save(added: NewDocument): Promise<SaveResult> {
    const opened = await this.#open();
    const { row, outcome } = await this.#documents.save(added, this.#now());
    this.#put(opened, row);
    return { id: row.id, outcome };
  }

  async find(canonicalUrl: string): Promise<SavedDocument | null> {
    await this.#open();
    const row = await this.#documents.find(canonicalUrl);
    return row && withoutStore(row);
  }

  async list(
    scope: LibraryScope,
    order: DocumentOrder,
    offset: number,
    limit: number,
  ): Promise<{ documents: SavedDocument[]; total: number }> {
    const { catalogue } = await this.#open();
    return catalogue.list(scope, order, offset, limit);
  }

  async search(query: string, scope: LibraryScope, limit: number): Promise<SearchResult> {
    const { searcher } = await this.#open();
    return searcher.search(query, scope, limit);
  }

  async related(page: PageDocument, limit: number): Promise<LibraryHit[]> {
    const { searcher } = await this.#open();
    return searcher.related(page, limit);
  }

  /** @throws Failure `document-gone` */
  async open(id: string, contentHash: string | null): Promise<OpenedDocument> {
    const { row, page, versions } = await this.#documents.open(id, contentHash);
    return { document: withoutStore(row), page, versions };
  }

  /** @throws Failure `document-gone` */
  async update(id: string, change: DocumentChange): Promise<void> {
    const opened = await this.#open();
    this.#put(opened, await this.#documents.update(id, change, this.#now()));
  }

  delete(ids: readonly string[]): Promise<void> {
    return this.#setDeleted(ids, this.#now());
  }

  restore(ids: readonly string[]): Promise<void> {
    return this.#setDeleted(ids, null);
  }

  /** Creates a collection, or names it anew. @throws Failure `collection-exists` */
  async putCollection(id: string, name: string): Promise<void> {
    const { catalogue } = await this.#open();
    catalogue.putCollection(await this.#collections.put(id, name, this.#now()));
    this.#changed();
  }

  /** Moves a collection into the bin, or out of it; its documents stay. */
  async setCollectionDeleted(id: string, deleted: boolean): Promise<void> {
    const { catalogue } = await this.#open();
    const row = await this.#collections.setDeleted(id, deleted ? this.#now() : null);
    if (row !== null) catalogue.putCollection(row);
    this.#changed();
  }

  /** Puts documents into a collection, or takes them out of it. @throws Failure `collection-gone` */
  async collect(id: string, documents: readonly string[], added: boolean): Promise<string[]> {
    const opened = await this.#open();
    const changed = await this.#collections.collect(id, documents, added);
    for (const row of changed) this.#put(opened, row);
    return changed.map((row) => row.id);
  }

  async facets(): Promise<LibraryFacets> {
    const { catalogue } = await this.#open();
    return catalogue.facets();
  }

  /** Searches by another embedding model once it has read everything; null goes back to the one that is always there. */
  async chooseModel(id: string | null): Promise<void> {
    const { choice, indexer } = await this.#open();
    await choice.choose(id);
    this.#changed();
    indexer.wake();
  }

  /** Everything that is kept, not only documents, as one file, with the settings that the browser keeps. */
  async export(
    passphrase: string | null,
    browserSettings: Record<string, unknown>,
    onProgress: (progress: ArchiveProgress) => void,
    signal: AbortSignal,
  ): Promise<Blob> {
    await whenOpen(this.#options.db);
    return exportAll(this.#options.db, passphrase, browserSettings, onProgress, signal);
  }

  /** Adds what an exported file holds. @throws Failure `archive-*`; what was read before it stands */
  async import(
    file: Blob,
    passphrase: string | null,
    onProgress: (progress: ArchiveProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportSummary> {
    const opened = await this.#open();
    const kept = {
      document: (row: DocumentRow): void => this.#put(opened, row),
      collection: (row: CollectionRow): void => opened.catalogue.putCollection(row),
    };
    return importAll(this.#options.db, file, passphrase, kept, onProgress, signal);
  }

  async totals(): Promise<LibraryTotals> {
    const { catalogue, index, indexer } = await this.#open();
    const { bytes, ...totals } = catalogue.totals();
    return {
      ...totals,
      text: bytes,
      index: index.bytes,
      failure: indexer.failure,
      search: { model: index.model, next: index.embedding },
    };
  }

  /** The state now, and after each change. */
  async *watch(signal: AbortSignal): AsyncGenerator<LibraryTotals> {
    await this.#open();
    for await (const totals of this.#state.watch(signal)) if (totals !== null) yield totals;
  }

  /** Resolves when everything that can be indexed is. */
  async settled(): Promise<void> {
    const { indexer } = await this.#open();
    await indexer.settled();
  }

  /** What goes wrong is told to whoever asked; the next one tries again. */
  async #open(): Promise<Opened> {
    // A full disk can close the store at any time; it stays closed until somebody opens it.
    await whenOpen(this.#options.db);
    this.#opened ??= this.#start().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #start(): Promise<Opened> {
    const { db, idle, model, glossaries = noGlossaries } = this.#options;
    await this.#documents.purge(this.#now() - binTime);
    await this.#collections.purge(this.#now() - binTime);
    const [embedder, rows, collections] = await Promise.all([
      this.#options.embedder,
      this.#documents.all(),
      this.#collections.all(),
    ]);
    const catalogue = new Catalogue(rows, collections);
    const isAlive = (number: number): boolean => catalogue.byNumber(number) !== undefined;
    const index = new StoredIndex(new SegmentRepository(db), embedder, isAlive);
    for (const row of await index.start()) catalogue.put(row);
    const choice = new SearchModelChoice(new SettingsRepository(db), index, async (id) =>
      model ? withSpreadVectors(await model(id)) : null,
    );
    await choice.restore();
    const documents = this.#documents;
    const parts = { catalogue, documents, index, glossaries };
    const searcher = new Searcher({ ...parts, embedder, now: this.#now });
    const onChange = (): void => {
      this.#changed();
      void choice.note().catch(() => undefined);
    };
    const indexer = new Indexer({ ...parts, idle, onChange });
    this.#changed();
    indexer.wake();
    return { catalogue, index, choice, indexer, searcher };
  }

  async #setDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
    const opened = await this.#open();
    for (const row of await this.#documents.setDeleted(ids, deletedAt)) this.#put(opened, row);
  }

  #put(opened: Opened, row: DocumentRow): void {
    const before = opened.catalogue.get(row.id);
    opened.catalogue.put(row);
    if (before !== undefined && before.number !== row.number) opened.index.remove(before.number);
    this.#changed();
    if (row.status === 'waiting') opened.indexer.wake();
  }

  #changed(): void {
    if (this.#noticing) return;
    this.#noticing = true;
    setTimeout(() => {
      this.#noticing = false;
      void this.#publish();
    }, noticeInterval);
  }

  async #publish(): Promise<void> {
    this.#state.set(await this.totals());
  }
}
