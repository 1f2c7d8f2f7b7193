import { computed, effect, signal, untracked } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { Collection } from '@/lib/protocol/library';
import type { LibraryTarget } from '@/lib/protocol/library-target';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { FrameScheduler } from '@/lib/state/delta-buffer';
import type { DraftStore } from '@/lib/state/draft-model';
import { EngineModel } from '@/lib/state/engine-model';
import { LossModel } from '@/lib/state/loss-model';
import { AskModel } from './ask-model';
import { ChangesModel } from './changes-model';
import { CopyModel } from './copy-model';
import { DocumentsModel } from './documents-model';
import { FiltersModel } from './filters-model';
import { LibraryWatch } from './library-watch';
import { PickedModel } from './picked-model';
import { SearchModel } from './search-model';

export interface LibraryDependencies {
  host: HostClient;
  live: LivePages;
  schedule: FrameScheduler;
  draft: DraftStore;
  /** What to show first. */
  target: LibraryTarget;
}

/** A pause in typing, after which it is searched; milliseconds. */
const typingPause = 100;
/** While documents are made searchable the library changes all the time; it is looked at again at most this often; milliseconds. */
const changePause = 400;

/** The library as one works with it: list and search, what is open beside them, what was picked. */
export class LibraryModel {
  readonly watch: LibraryWatch;
  readonly filters: FiltersModel;
  readonly documents: DocumentsModel;
  readonly search: SearchModel;
  readonly picked = new PickedModel();
  readonly changes: ChangesModel;
  readonly copy: CopyModel;
  readonly ask: AskModel;
  readonly loss: LossModel;
  /** What is typed into the search field. */
  readonly query = signal('');
  /** The library holds nothing. */
  readonly empty = computed(() => this.watch.state.value?.documents === 0);
  /**
   * How many documents are listed; null until known, as when the first one came and the list is still of an empty
   * library.
   */
  readonly listed = computed(() => {
    const total = this.documents.total.value;
    const isBehind = total === 0 && !this.filters.active.value && !this.empty.value;
    return isBehind ? null : total;
  });
  readonly #live: LivePages;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #changing: ReturnType<typeof setTimeout> | undefined;
  /** The library changed once more since it was last looked at. */
  #again = false;
  #target: LibraryTarget;

  constructor({ host, live, schedule, draft, target }: LibraryDependencies) {
    this.#live = live;
    this.#target = target;
    this.watch = new LibraryWatch(host);
    this.filters = new FiltersModel(host);
    this.documents = new DocumentsModel(host);
    this.search = new SearchModel(host);
    this.changes = new ChangesModel(host);
    this.loss = new LossModel(host);
    this.copy = new CopyModel(host);
    this.ask = new AskModel({
      host,
      live,
      schedule,
      draft,
      engine: new EngineModel(host),
      filters: this.filters,
      picked: this.picked,
      copy: this.copy,
    });
  }

  start(): () => void {
    this.query.value = this.#target.query ?? '';
    this.#openTarget();
    void this.loss.load();
    const revision = computed(() => this.watch.state.value?.revision);
    const stops = [
      this.watch.start(),
      this.ask.engine.start(),
      this.ask.start(),
      effect(() => {
        const scope = this.filters.scope.value;
        untracked(() => {
          void this.documents.list(scope);
          this.#searchNow();
        });
      }),
      effect(() => {
        // It may be empty because the browser made it so just now.
        if (this.empty.value) untracked(() => void this.loss.load());
      }),
      effect(() => {
        if (revision.value !== undefined) untracked(() => this.#lookAgainSoon());
      }),
    ];
    return () => {
      clearTimeout(this.#typing);
      clearTimeout(this.#changing);
      for (const stop of stops) stop();
    };
  }

  #openTarget(): void {
    const { document, place } = this.#target;
    if (document === undefined) return;
    if (place === undefined) void this.copy.open({ id: document });
    else {
      const { contentHash, reason, ...quote } = place;
      void this.copy.open({ id: document, contentHash, quote, reason });
    }
  }

  /** Searches once the typing pauses; an emptied field shows the list at once. */
  type(query: string): void {
    this.query.value = query;
    clearTimeout(this.#typing);
    if (query.trim() === '') this.search.clear();
    else this.#typing = setTimeout(() => this.#searchNow(), typingPause);
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (!(await this.changes.delete(ids))) return;
    this.picked.drop(ids);
    if (ids.includes(this.copy.request.peek()?.id ?? '')) this.copy.close();
  }

  /** Deletes a collection; its documents stay. */
  async deleteCollection(collection: Collection): Promise<void> {
    if (await this.changes.deleteCollection(collection)) this.filters.dropCollection(collection.id);
  }

  /** Opens the page that the copy on screen was made of; a PDF where the copy is open at. */
  async openPage(url: string): Promise<void> {
    await this.#live.open(url, this.copy.request.peek()?.quote?.page);
  }

  /** Asks everything once more, after a failure. */
  retry(): void {
    void this.documents.list(this.filters.scope.peek());
    void this.filters.load();
    void this.search.again();
  }

  #searchNow(): void {
    clearTimeout(this.#typing);
    const query = this.query.peek().trim();
    if (query !== '') void this.search.search(query, this.filters.scope.peek());
  }

  /** At once when it was quiet before, then in intervals. */
  #lookAgainSoon(): void {
    if (this.#changing !== undefined) {
      this.#again = true;
      return;
    }
    this.#lookAgain();
    this.#changing = setTimeout(() => {
      this.#changing = undefined;
      if (this.#again) this.#lookAgainSoon();
    }, changePause);
  }

  #lookAgain(): void {
    this.#again = false;
    this.retry();
    void this.copy.refresh();
  }
}
