import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { sitePattern } from '@/lib/page/page-address';
import type { HostClient } from '@/lib/protocol/host-api';
import type { SavedDocument } from '@/lib/protocol/library';
import type { RememberSettings, RememberState } from '@/lib/protocol/remember';
import { everySite, rememberState } from '@/lib/protocol/remember';
import { attempt } from './attempt';

/** Where the settings of remembering are kept; entry points provide it. */
export interface RememberStore {
  read: () => Promise<RememberSettings>;
  write: (settings: RememberSettings) => Promise<void>;
  /** Calls back after every change; returns the way to stop. */
  watch: (callback: () => void) => () => void;
  /** Asks the browser for lasting access; must be called directly in a user gesture. False when refused. */
  requestAccess: (pattern: string) => Promise<boolean>;
}

/** How many remembered documents are listed and deleted at a time. */
const batch = 1000;

/** Remembering pages as they are read: where, whether it pauses, and what came of it. */
export class RememberModel {
  /** Null until known. */
  readonly settings = signal<RememberSettings | null>(null);
  /** What was remembered, newest first; null until asked for. */
  readonly documents = signal<readonly SavedDocument[] | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly isOn = computed(() => (this.settings.value?.sites.length ?? 0) > 0);
  readonly #store: RememberStore;
  readonly #host: HostClient;

  constructor(store: RememberStore, host: HostClient) {
    this.#store = store;
    this.#host = host;
  }

  start(): () => void {
    void this.#load();
    return this.#store.watch(() => void this.#load());
  }

  /** What remembering means for an address. */
  stateOf(url: string): RememberState {
    const settings = this.settings.value;
    return settings === null ? 'none' : rememberState(url, settings);
  }

  /** Whether pages of this site were chosen to be remembered; null where there is no site. */
  isChosen(url: string): boolean | null {
    if (sitePattern(url) === null) return null;
    const state = this.stateOf(url);
    return state === 'on' || state === 'paused';
  }

  /** Remembers the site of an address from now on, if the browser gives access; call it directly in a gesture. */
  addSite(url: string): Promise<void> {
    const pattern = sitePattern(url);
    return pattern === null ? Promise.resolve() : this.#add(pattern, new URL(url).hostname);
  }

  /** The same for every site. */
  addEverySite(): Promise<void> {
    return this.#add(everySite);
  }

  removeSite(pattern: string): Promise<void> {
    return this.#change(({ sites }) => ({ sites: sites.filter((site) => site !== pattern) }));
  }

  /** Ends remembering for the site of an address: takes it off the sites, or excludes it where all are chosen. */
  async endSite(url: string): Promise<void> {
    const pattern = sitePattern(url);
    if (pattern === null) return;
    const { hostname } = new URL(url);
    await this.#change(({ sites, excluded }) => ({
      sites: sites.filter((site) => site !== pattern),
      excluded: sites.includes(everySite) ? [...new Set([...excluded, hostname])] : excluded,
    }));
  }

  pause(paused: boolean): Promise<void> {
    return this.#change(() => ({ paused }));
  }

  exclude(excluded: string[]): Promise<void> {
    return this.#change(() => ({ excluded }));
  }

  /** Lists what was remembered. */
  async list(): Promise<void> {
    await attempt(this.failure, async () => {
      this.documents.value = await this.#remembered();
    });
  }

  /** Deletes everything that was remembered. */
  async deleteAll(): Promise<void> {
    await attempt(this.failure, async () => {
      for (let found = await this.#remembered(); found.length > 0; found = await this.#remembered())
        await this.#host.request('library.delete', { ids: found.map(({ id }) => id) });
      this.documents.value = [];
    });
  }

  async #remembered(): Promise<SavedDocument[]> {
    const { documents } = await this.#host.request('library.list', {
      scope: { origins: ['remembered'] },
      order: 'newest',
      offset: 0,
      limit: batch,
    });
    return documents;
  }

  /** @param welcome a host that is not to be excluded any more */
  async #add(pattern: string, welcome?: string): Promise<void> {
    // Nothing is awaited before it: the browser's question needs the press itself.
    const granted = this.#store.requestAccess(pattern);
    await attempt(this.failure, async () => {
      if (!(await granted)) return;
      await this.#write(({ sites, excluded }) => ({
        sites: pattern === everySite ? [everySite] : [...new Set([...sites, pattern])],
        excluded: excluded.filter((entry) => entry !== welcome),
      }));
    });
  }

  async #change(change: (settings: RememberSettings) => Partial<RememberSettings>): Promise<void> {
    await attempt(this.failure, () => this.#write(change));
  }

  async #write(change: (settings: RememberSettings) => Partial<RememberSettings>): Promise<void> {
    // As it stands now: another view may have changed it.
    const settings = await this.#store.read();
    await this.#store.write({ ...settings, ...change(settings) });
    await this.#load();
  }

  async #load(): Promise<void> {
    this.settings.value = await this.#store.read();
  }
}
