import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { Catalogue } from './catalogue';
import type { DocumentRow } from './database';
import type { DocumentRepository } from './document-repository';
import { chunkDocument } from './segment-document';
import { isStorageFailure } from './storing';
import type { StoredIndex } from './stored-index';

/** What is indexed at one go: small enough that a question asked meanwhile does not notice. */
const slice = { documents: 16, words: 4000 };

/** How long to wait after a failure before trying again by oneself, in milliseconds. */
const retryAfter = 30_000;

interface Parts {
  catalogue: Catalogue;
  documents: DocumentRepository;
  index: StoredIndex;
  /** Resolves when there is time for a slice. */
  idle: () => Promise<void>;
  onChange: () => void;
}

/** Indexes what waits, a slice at a time, in the order it came; then puts the index in order. */
export class Indexer {
  readonly #parts: Parts;
  #running: Promise<void> | null = null;
  #again = false;
  #failure: FailureData | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Documents that cannot be indexed, for a reason of their own; tried again at the next start. */
  readonly #hopeless = new Set<number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Why documents wait, if something went wrong. */
  get failure(): FailureData | null {
    return this.#failure;
  }

  /** There may be something to do. */
  wake(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#again) this.wake();
    });
  }

  /** Resolves when there is nothing left to do, or nothing can be done. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#retry);
    this.#again = false;
    try {
      while (await this.#step()) this.#failure = null;
      this.#failure = null;
    } catch (error) {
      this.#failure = toFailureData(error);
      this.#again = false;
      this.#retry = setTimeout(() => this.wake(), retryAfter);
    }
    this.#parts.onChange();
  }

  async #step(): Promise<boolean> {
    await this.#parts.idle();
    const rows = this.#next();
    if (rows.length === 0) return this.#parts.index.tidy(this.#parts.idle);
    await this.#index(rows);
    this.#parts.onChange();
    return true;
  }

  #next(): DocumentRow[] {
    const next: DocumentRow[] = [];
    let words = 0;
    for (const row of this.#parts.catalogue.waiting()) {
      if (this.#hopeless.has(row.number)) continue;
      words += row.words;
      if (next.length > 0 && words > slice.words) break;
      next.push(row);
      if (next.length === slice.documents) break;
    }
    return next;
  }

  async #index(rows: readonly DocumentRow[]): Promise<void> {
    const { catalogue, documents, index } = this.#parts;
    const titles = new Map(rows.map(({ number, title }) => [number, title]));
    const contents = await documents.contents([...titles.keys()]);
    try {
      const chunked = contents.map(({ number, page }) =>
        chunkDocument(number, titles.get(number) ?? page.title, page),
      );
      for (const row of await index.add(chunked)) catalogue.put(row);
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      const [only] = rows;
      // One of them must not keep the others out.
      if (rows.length > 1) for (const row of rows) await this.#index([row]);
      else if (only !== undefined) this.#hopeless.add(only.number);
    }
  }
}
