import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { Bookmark, ImportSources, OpenTab } from '@/lib/protocol/import-sources';
import type { DocumentKind, SaveResult } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { attempt } from './attempt';

export type ImportState = 'waiting' | 'reading' | SaveResult['outcome'] | 'failed';

/** One thing on its way into the library. */
export interface ImportItem {
  id: number;
  name: string;
  state: ImportState;
  failure: FailureData | null;
}

/** What can be chosen from, once it is allowed to be known. */
export type Choice =
  | { from: 'tabs'; tabs: readonly OpenTab[] }
  | { from: 'bookmarks'; bookmarks: readonly Bookmark[] };

interface Job {
  id: number;
  /** Reads and saves it. */
  run: () => Promise<SaveResult['outcome']>;
}

interface Saved {
  kind: DocumentKind;
  tags: string[];
}

/** The longest name a tag may have. */
const longestTag = 60;

/** Brings files, open tabs and bookmarks into the library, one after another: what fails says why and stops nothing else. */
export class ImportModel {
  readonly items = signal<readonly ImportItem[]>([]);
  readonly choice = signal<Choice | null>(null);
  /** What was asked for was refused. */
  readonly refused = signal<Choice['from'] | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly running = computed(() =>
    this.items.value.some(({ state }) => state === 'waiting' || state === 'reading'),
  );
  readonly #host: HostClient;
  readonly #sources: ImportSources;
  readonly #jobs: Job[] = [];
  #lastId = 0;
  #working: Promise<void> | null = null;

  constructor(host: HostClient, sources: ImportSources) {
    this.#host = host;
    this.#sources = sources;
  }

  addFiles(files: Iterable<File>): Promise<void> {
    for (const file of files)
      this.#add(file.name, () =>
        this.#save(() => this.#sources.readFile(file), { kind: 'file', tags: [] }),
      );
    return this.#work();
  }

  /** Lists the open tabs; call it in a gesture, as the browser may ask. */
  chooseTabs(): Promise<void> {
    return this.#choose('tabs', this.#sources.requestTabs(), async () => ({
      from: 'tabs',
      tabs: await this.#sources.tabs(),
    }));
  }

  /** Lists the bookmarks; call it in a gesture, as the browser may ask. */
  chooseBookmarks(): Promise<void> {
    return this.#choose('bookmarks', this.#sources.requestBookmarks(), async () => ({
      from: 'bookmarks',
      bookmarks: await this.#sources.bookmarks(),
    }));
  }

  /** Reads and saves tabs; call it in a gesture, as the browser asks for their sites. */
  async addTabs(tabs: readonly OpenTab[]): Promise<void> {
    const granted = this.#sources.requestSites(tabs);
    await attempt(this.failure, async () => {
      if (!(await granted)) {
        this.refused.value = 'tabs';
        return;
      }
      this.choice.value = null;
      for (const tab of tabs)
        this.#add(tab.title, () =>
          this.#save(() => this.#sources.readTab(tab), { kind: 'page', tags: [] }),
        );
      await this.#work();
      await this.#sources.giveBack();
    });
  }

  async addBookmarks(bookmarks: readonly Bookmark[]): Promise<void> {
    this.choice.value = null;
    for (const bookmark of bookmarks)
      this.#add(bookmark.title || bookmark.url, () => this.#saveBookmark(bookmark));
    await this.#work();
  }

  /** Closes what was to be chosen from. */
  async leaveChoice(): Promise<void> {
    this.choice.value = null;
    this.refused.value = null;
    if (!this.running.peek()) await attempt(this.failure, () => this.#sources.giveBack());
  }

  /** Takes what waits out of the queue; what is being read is finished. */
  stop(): void {
    const waiting = new Set(this.#jobs.splice(0).map(({ id }) => id));
    this.items.value = this.items.peek().filter(({ id }) => !waiting.has(id));
  }

  /** Takes finished items off the screen. */
  clear(): void {
    if (!this.running.peek()) this.items.value = [];
  }

  async #choose(
    from: Choice['from'],
    granted: Promise<boolean>,
    list: () => Promise<Choice>,
  ): Promise<void> {
    this.refused.value = null;
    await attempt(this.failure, async () => {
      if (await granted) this.choice.value = await list();
      else this.refused.value = from;
    });
  }

  #add(name: string, run: Job['run']): void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#jobs.push({ id, run });
    this.items.value = [...this.items.peek(), { id, name, state: 'waiting', failure: null }];
  }

  #work(): Promise<void> {
    this.#working ??= this.#workOff().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #workOff(): Promise<void> {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      const { id } = job;
      this.#patch(id, { state: 'reading' });
      try {
        this.#patch(id, { state: await job.run() });
      } catch (error) {
        this.#patch(id, { state: 'failed', failure: toFailureData(error) });
      }
    }
  }

  async #save(read: () => Promise<PageDocument>, saved: Saved): Promise<SaveResult['outcome']> {
    const page = await read();
    const request = { page, origin: 'imported', note: '', ...saved } as const;
    return (await this.#host.request('library.save', request)).outcome;
  }

  /** A page that is kept with its text stays as it is: a bookmark knows only its title. */
  async #saveBookmark(bookmark: Bookmark): Promise<SaveResult['outcome']> {
    const page = await this.#sources.bookmarkPage(bookmark);
    const { canonicalUrl } = page;
    const kept = await this.#host.request('library.find', { canonicalUrl });
    if (kept !== null) return 'unchanged';
    const tags = bookmark.folders.slice(-1).map((folder) => folder.trim().slice(0, longestTag));
    return this.#save(() => Promise.resolve(page), {
      kind: 'page',
      tags: tags.filter((tag) => tag !== ''),
    });
  }

  #patch(id: number, change: Partial<ImportItem>): void {
    this.items.value = this.items
      .peek()
      .map((item) => (item.id === id ? { ...item, ...change } : item));
  }
}
