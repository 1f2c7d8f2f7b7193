import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { Glossaries } from '@/lib/text/choose-glossary';
import type { Catalogue } from './catalogue';
import type { DocumentRow } from './database';
import type { DocumentRepository } from './document-repository';
import type { ChunkedDocument } from './segment-document';
import { readChunked } from './segment-document';
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
  glossaries: Glossaries;
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
    if (rows.length > 0) await this.#index(rows);
    else if (!(await this.#improve())) return false;
    this.#parts.onChange();
    return true;
  }

  /** Everything can be found: time for the index to be put in order, and for the vectors of another model. */
  async #improve(): Promise<boolean> {
    const { index, idle } = this.#parts;
    return (
      (await index.tidy(idle)) ||
      (await index.addCodes(idle)) ||
      index.embedOn((numbers) => this.#read(numbers), idle)
    );
  }

  #read(numbers: readonly number[]): Promise<ChunkedDocument[]> {
    return readChunked(numbers, this.#parts);
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
    const { catalogue, index, idle } = this.#parts;
    const numbers = rows.map(({ number }) => number);
    try {
      const chunked = await this.#read(numbers);
      for (const row of await index.add(chunked, idle)) catalogue.put(row);
      // What is not there to be read would be tried for ever.
      const found = new Set(chunked.map(({ number }) => number));
      for (const number of numbers) if (!found.has(number)) this.#hopeless.add(number);
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      const [only] = rows;
      // One of them must not keep the others out.
      if (rows.length > 1) for (const row of rows) await this.#index([row]);
      else if (only !== undefined) this.#hopeless.add(only.number);
    }
  }
}
