import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { Collection } from '@/lib/protocol/library';
import { attempt } from '@/lib/state/attempt';

type Named = Pick<Collection, 'id' | 'name'>;

/** What was done and can be taken back. A collection goes without its documents. */
export type Change =
  | { kind: 'deleted'; ids: readonly string[] }
  | { kind: 'collection-deleted'; collection: Named }
  | { kind: 'added' | 'removed'; collection: Named; ids: readonly string[] };

/** Changing the library, and taking the last change back. */
export class ChangesModel {
  readonly last = signal<Change | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  /** What was done before it, oldest first, and can be taken back after it. */
  #earlier: Change[] = [];

  constructor(host: HostClient) {
    this.#host = host;
  }

  delete(ids: readonly string[]): Promise<boolean> {
    return attempt(this.failure, async () => {
      if (ids.length === 0) return;
      await this.#host.request('library.delete', { ids: [...ids] });
      this.#remember({ kind: 'deleted', ids });
    });
  }

  /** Creates a collection of documents, or an empty one. */
  createCollection(name: string, documents: readonly string[] = []): Promise<boolean> {
    const collection = { id: crypto.randomUUID(), name };
    return attempt(this.failure, async () => {
      await this.#host.request('library.putCollection', collection);
      if (documents.length > 0) await this.#collect(collection, documents, true);
    });
  }

  renameCollection(id: string, name: string): Promise<boolean> {
    return attempt(this.failure, async () => {
      await this.#host.request('library.putCollection', { id, name });
    });
  }

  deleteCollection({ id, name }: Named): Promise<boolean> {
    return attempt(this.failure, async () => {
      await this.#host.request('library.deleteCollection', { id });
      this.#remember({ kind: 'collection-deleted', collection: { id, name } });
    });
  }

  /** Puts documents into a collection, or takes them out. */
  collect(collection: Named, documents: readonly string[], added: boolean): Promise<boolean> {
    return attempt(this.failure, () => this.#collect(collection, documents, added));
  }

  /** Takes the last change back; the one before it is then the last. */
  undo(): Promise<boolean> {
    return attempt(this.failure, async () => {
      const change = this.last.peek();
      if (change === null) return;
      await this.#takeBack(change);
      if (this.last.peek() === change) this.last.value = this.#earlier.pop() ?? null;
      else this.#earlier = this.#earlier.filter((each) => each !== change);
    });
  }

  /** The offer to take them back ends; the bin is emptied in time. */
  dismiss(): void {
    this.#earlier = [];
    this.last.value = null;
    this.failure.value = null;
  }

  #remember(change: Change): void {
    const before = this.last.peek();
    if (before !== null) this.#earlier.push(before);
    this.last.value = change;
  }

  async #collect({ id, name }: Named, documents: readonly string[], added: boolean): Promise<void> {
    const request = { id, documents: [...documents], added };
    const ids = await this.#host.request('library.collect', request);
    this.#remember({ kind: added ? 'added' : 'removed', collection: { id, name }, ids });
  }

  async #takeBack(change: Change): Promise<void> {
    switch (change.kind) {
      case 'deleted':
        await this.#host.request('library.restore', { ids: [...change.ids] });
        break;
      case 'collection-deleted':
        await this.#host.request('library.restoreCollection', { id: change.collection.id });
        break;
      case 'added':
      case 'removed':
        await this.#host.request('library.collect', {
          id: change.collection.id,
          documents: [...change.ids],
          added: change.kind === 'removed',
        });
    }
  }
}
