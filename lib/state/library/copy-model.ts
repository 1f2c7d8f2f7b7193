import { batch, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { OpenedDocument, SavedDocument } from '@/lib/protocol/library';
import type { CopyReason } from '@/lib/protocol/library-target';
import type { Quote } from '@/lib/protocol/page';
import { attempt } from '@/lib/state/attempt';
import { Newest } from '@/lib/state/newest';
import { changeCollections } from './change-collections';
import { changeDocument, type ShownChange } from './change-document';

export interface CopyRequest {
  id: string;
  /** A version; null for the newest. */
  contentHash?: string | null;
  /** Where to read. */
  quote?: Quote | null;
  reason?: CopyReason | null;
}

/** The stored copy of a document, open beside the list. The one before stays until the next is here. */
export class CopyModel {
  readonly opened = signal<OpenedDocument | null>(null);
  /** What was asked for last: which document, and where in it to read. */
  readonly request = signal<CopyRequest | null>(null);
  readonly failure = signal<FailureData | null>(null);
  /** What the tags, title or note could not be changed for. */
  readonly updateFailure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #newest = new Newest();
  readonly #refreshed = new Newest();

  constructor(host: HostClient) {
    this.#host = host;
  }

  async open(request: CopyRequest): Promise<void> {
    const isNewest = this.#newest.begin();
    this.updateFailure.value = null;
    try {
      const opened = await this.#fetch(request);
      if (!isNewest()) return;
      batch(() => {
        this.opened.value = opened;
        this.request.value = request;
        this.failure.value = null;
      });
    } catch (error) {
      if (!isNewest()) return;
      batch(() => {
        this.opened.value = null;
        this.request.value = request;
        this.failure.value = toFailureData(error);
      });
    }
  }

  /** Tags, note or title may have been changed elsewhere, a version added, or the document deleted. */
  async refresh(): Promise<void> {
    const before = this.opened.peek();
    if (before === null) return;
    const isLatest = this.#refreshed.begin();
    // Who opened another one, or another version, meanwhile is shown that.
    const isNewest = (): boolean => isLatest() && this.opened.peek()?.page === before.page;
    const { id } = before.document;
    try {
      // The library may change many times a second: without the text, which is long and stays the same.
      const { documents } = await this.#host.request('library.list', {
        scope: { documents: [id] },
        order: 'newest',
        offset: 0,
        limit: 1,
      });
      const [document] = documents;
      if (!isNewest()) return;
      if (document === undefined) this.close();
      else if (document.contentHash === before.document.contentHash)
        this.opened.value = { ...before, document };
      else {
        const opened = await this.#fetch({ id, contentHash: before.page.contentHash });
        if (isNewest()) this.opened.value = { ...opened, page: before.page };
      }
    } catch {
      // It stays as it is; the list says what is wrong.
    }
  }

  /** Changes a document that was open; it may not be any more. */
  update(document: SavedDocument, change: ShownChange): Promise<boolean> {
    return this.#change(() => changeDocument(this.#host, document, change));
  }

  /** Puts a document that was open into the collections of these names, and into no other. */
  collect(document: SavedDocument, names: readonly string[]): Promise<boolean> {
    return this.#change(() => changeCollections(this.#host, document, names));
  }

  close(): void {
    this.#newest.cancel();
    batch(() => {
      this.opened.value = null;
      this.request.value = null;
      this.failure.value = null;
      this.updateFailure.value = null;
    });
  }

  async #change(act: () => Promise<void>): Promise<boolean> {
    const done = await attempt(this.updateFailure, act);
    if (done) await this.refresh();
    return done;
  }

  #fetch({ id, contentHash }: CopyRequest): Promise<OpenedDocument> {
    return this.#host.request('library.open', { id, contentHash: contentHash ?? null });
  }
}
