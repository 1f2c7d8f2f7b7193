import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal, untracked } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryFacets, SavedDocument } from '@/lib/protocol/library';
import { hasText } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { attempt } from '@/lib/state/attempt';
import { Newest } from '@/lib/state/newest';
import { changeCollections } from './change-collections';
import { changeDocument, type ShownChange } from './change-document';
import { LibraryWatch } from './library-watch';

/** What pressing the button just did. */
export type SaveOutcome = 'saved' | 'updated' | 'unchanged' | 'removed';

/** Whether the page of a tab is in the library, and putting it there. */
export class SaveModel {
  /** The page as saved, or null; undefined until known. */
  readonly saved = signal<SavedDocument | null | undefined>(undefined);
  readonly busy = signal(false);
  readonly failure = signal<FailureData | null>(null);
  /** What was done last with this page, for those who did it. */
  readonly outcome = signal<SaveOutcome | null>(null);
  /** Tags in use and collections, to choose from. */
  readonly known = signal<LibraryFacets>({ collections: [], tags: [], sites: [] });
  /** It was saved with its text; a bookmark was not, nor what was only remembered. */
  readonly kept = computed(() => {
    const saved = this.saved.value;
    return Boolean(saved && hasText(saved) && saved.origin !== 'remembered');
  });
  /** The page has changed since it was saved. */
  readonly changed = computed(
    () =>
      this.kept.value &&
      this.#page.value !== null &&
      this.#page.value.contentHash !== this.saved.value?.contentHash,
  );
  /** There was nothing of it in the library before. */
  readonly undoable = computed(() => this.outcome.value === 'saved' && this.#isNew.value);
  readonly watch: LibraryWatch;
  readonly #host: HostClient;
  readonly #page: ReadonlySignal<PageDocument | null>;
  readonly #newest = new Newest();
  readonly #isNew = signal(false);
  /** Of the page that `outcome` and `failure` are about. */
  #address: string | null = null;
  #saving: Promise<boolean> | null = null;
  #last: Promise<boolean> = Promise.resolve(true);
  /** Removed just now, to be brought back. */
  #removed: string | null = null;

  constructor(host: HostClient, page: ReadonlySignal<PageDocument | null>) {
    this.#host = host;
    this.#page = page;
    this.watch = new LibraryWatch(host);
  }

  start(): () => void {
    const address = computed(() => this.#page.value?.canonicalUrl ?? null);
    const stops = [
      this.watch.start(),
      effect(() => {
        const canonicalUrl = address.value;
        this.#newest.cancel();
        this.saved.value = undefined;
        // A page that is only read again is still the one that something was done with.
        if (canonicalUrl === null || canonicalUrl === this.#address) return;
        this.#address = canonicalUrl;
        this.outcome.value = null;
        this.failure.value = null;
        this.#removed = null;
      }),
      effect(() => {
        // Saved, removed or tagged somewhere else.
        void this.watch.state.value?.revision;
        const canonicalUrl = address.value;
        if (canonicalUrl !== null) untracked(() => void this.#find(canonicalUrl));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#newest.cancel();
    };
  }

  /** Puts the page into the library, or its new version; pressed twice, once. */
  save(): Promise<boolean> {
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  #save(): Promise<boolean> {
    const page = this.#page.peek();
    if (page === null) return Promise.resolve(false);
    // Said anew, also when it is the same as before.
    this.outcome.value = null;
    return this.#do(async () => {
      this.#isNew.value = this.saved.peek() === null;
      const { outcome } = await this.#host.request('library.save', {
        page,
        kind: 'page',
        origin: 'saved',
        tags: [],
        note: '',
      });
      this.#removed = null;
      this.outcome.value = outcome;
    });
  }

  /** Changes the page as it was saved when it was on screen. */
  update(saved: SavedDocument, change: ShownChange): Promise<boolean> {
    return this.#do(() => changeDocument(this.#host, saved, change));
  }

  /** Takes the page out again; it can be brought back. */
  remove(): Promise<boolean> {
    return this.#do(async () => {
      const id = this.saved.peek()?.id;
      if (id === undefined) return;
      await this.#host.request('library.delete', { ids: [id] });
      this.#removed = id;
      this.outcome.value = 'removed';
    });
  }

  /** Brings back what was taken out just now. */
  restore(): Promise<boolean> {
    return this.#do(async () => {
      if (this.#removed === null) return;
      await this.#host.request('library.restore', { ids: [this.#removed] });
      this.#removed = null;
      this.outcome.value = 'saved';
    });
  }

  /** Puts the page into the collections of these names, which are created where they are new, and into no other. */
  collect(saved: SavedDocument, names: readonly string[]): Promise<boolean> {
    return this.#do(async () => {
      await changeCollections(this.#host, saved, names);
      await this.loadKnown();
    });
  }

  async loadKnown(): Promise<void> {
    const facets = await this.#host.request('library.facets', {}).catch(() => null);
    // Without them names can be typed all the same.
    if (facets) this.known.value = facets;
  }

  /** One after the other: what is done while the one before is not finished yet is done all the same. */
  #do(act: () => Promise<void>): Promise<boolean> {
    const address = this.#page.peek()?.canonicalUrl;
    this.#last = this.#last.then(async () => {
      this.busy.value = true;
      const done = await attempt(this.failure, async () => {
        await act();
        if (address !== undefined && this.#page.peek()?.canonicalUrl === address)
          await this.#find(address);
      });
      this.busy.value = false;
      return done;
    });
    return this.#last;
  }

  async #find(canonicalUrl: string): Promise<void> {
    const isNewest = this.#newest.begin();
    const found = await this.#host.request('library.find', { canonicalUrl }).catch(() => undefined);
    if (!isNewest() || found === undefined) return;
    this.saved.value = found;
    // Their names are not the document's to know.
    if (found && found.collections.length > 0) await this.loadKnown();
  }
}
