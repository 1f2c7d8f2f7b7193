import { batch, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { DocumentOrder, LibraryScope, SavedDocument } from '@/lib/protocol/library';
import { Newest } from '@/lib/state/newest';

/** Documents asked for at once. */
const pageLength = 100;

/** A list of any length, of which only what is looked at is fetched. */
export class DocumentsModel {
  /** How many there are; null until known. */
  readonly total = signal<number | null>(null);
  readonly order = signal<DocumentOrder>('newest');
  readonly failure = signal<FailureData | null>(null);
  /** What was fetched, by page of the list. */
  readonly pages = signal<ReadonlyMap<number, readonly SavedDocument[]>>(new Map());
  readonly #host: HostClient;
  /** Lists begun anew; pages of an older one are of no use. */
  readonly #newest = new Newest();
  readonly #asked = new Set<number>();
  #isNewest = this.#newest.begin();
  #scope: LibraryScope = {};
  #first = 0;
  #last = 0;

  constructor(host: HostClient) {
    this.#host = host;
  }

  /** The document at a place of the list, or null while it is fetched. */
  at(index: number): SavedDocument | null {
    return this.pages.value.get(Math.floor(index / pageLength))?.[index % pageLength] ?? null;
  }

  /** Fetches what came into view and is not here yet. */
  show(first: number, last: number): void {
    this.#first = first;
    this.#last = last;
    for (const page of this.#inView())
      if (!this.#asked.has(page)) void this.#add(page, this.#isNewest);
  }

  reorder(order: DocumentOrder): Promise<void> {
    this.order.value = order;
    return this.list(this.#scope);
  }

  /** Lists anew. What is on screen stays there until the answer has come, all at once. */
  async list(scope: LibraryScope): Promise<void> {
    this.#scope = scope;
    this.#asked.clear();
    const isNewest = this.#newest.begin();
    this.#isNewest = isNewest;
    try {
      const fetched = await Promise.all(
        this.#inView().map(async (page) => ({ page, ...(await this.#fetch(page)) })),
      );
      if (!isNewest()) return;
      batch(() => {
        this.failure.value = null;
        this.total.value = fetched[0]?.total ?? 0;
        this.pages.value = new Map(fetched.map(({ page, documents }) => [page, documents]));
      });
    } catch (error) {
      if (isNewest()) this.failure.value = toFailureData(error);
    }
  }

  async #add(page: number, isNewest: () => boolean): Promise<void> {
    try {
      const { documents } = await this.#fetch(page);
      if (isNewest()) this.pages.value = new Map(this.pages.peek()).set(page, documents);
    } catch (error) {
      if (!isNewest()) return;
      this.#asked.delete(page);
      this.failure.value = toFailureData(error);
    }
  }

  #fetch(page: number): Promise<{ documents: SavedDocument[]; total: number }> {
    this.#asked.add(page);
    return this.#host.request('library.list', {
      scope: this.#scope,
      order: this.order.peek(),
      offset: page * pageLength,
      limit: pageLength,
    });
  }

  #inView(): number[] {
    const first = Math.floor(this.#first / pageLength);
    const last = Math.floor(this.#last / pageLength);
    return Array.from({ length: last - first + 1 }, (_page, index) => first + index);
  }
}
