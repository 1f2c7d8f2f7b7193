import { batch, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryHit, LibraryScope } from '@/lib/protocol/library';
import { Newest } from '@/lib/state/newest';

/** Documents shown at first, and added by "more". */
const step = 30;

export interface SearchResults {
  query: string;
  hits: readonly LibraryHit[];
  /** Documents looked through. */
  searched: number;
  /** There may be more than was asked for. */
  more: boolean;
}

/** What was found; stays on screen until the next is found. */
export class SearchModel {
  readonly results = signal<SearchResults | null>(null);
  readonly busy = signal(false);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #newest = new Newest();
  #limit = step;
  #asked: { query: string; scope: LibraryScope } | null = null;

  constructor(host: HostClient) {
    this.#host = host;
  }

  search(query: string, scope: LibraryScope): Promise<void> {
    this.#limit = step;
    this.#asked = { query, scope };
    return this.again();
  }

  more(): Promise<void> {
    this.#limit += step;
    return this.again();
  }

  /** Searches once more for the same, as the library has changed. */
  async again(): Promise<void> {
    if (!this.#asked) return;
    const { query, scope } = this.#asked;
    const limit = this.#limit;
    const isNewest = this.#newest.begin();
    this.busy.value = true;
    try {
      const { hits, searched } = await this.#host.request('library.search', {
        query,
        scope,
        limit,
      });
      if (!isNewest()) return;
      batch(() => {
        this.failure.value = null;
        this.results.value = { query, hits, searched, more: hits.length >= limit };
      });
    } catch (error) {
      if (isNewest()) this.failure.value = toFailureData(error);
    } finally {
      if (isNewest()) this.busy.value = false;
    }
  }

  /** Back to the list. */
  clear(): void {
    this.#newest.cancel();
    this.#asked = null;
    batch(() => {
      this.busy.value = false;
      this.failure.value = null;
      this.results.value = null;
    });
  }
}
