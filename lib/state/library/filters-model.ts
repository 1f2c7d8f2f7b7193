import { computed, signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { DocumentKind, LibraryFacets, LibraryScope } from '@/lib/protocol/library';

/** How far back, in days. */
export const periods = [7, 30, 365] as const;
export type Period = (typeof periods)[number];

const day = 24 * 60 * 60 * 1000;

/** Which documents are looked at: of collections, sites, tags, kinds, and from when. */
export class FiltersModel {
  /** Ids. */
  readonly collections = signal<readonly string[]>([]);
  readonly sites = signal<readonly string[]>([]);
  readonly tags = signal<readonly string[]>([]);
  readonly kinds = signal<readonly DocumentKind[]>([]);
  readonly period = signal<Period | null>(null);
  /** What there is to choose from. */
  readonly facets = signal<LibraryFacets>({ collections: [], tags: [], sites: [] });
  readonly active = computed(
    () =>
      this.period.value !== null ||
      [this.collections, this.sites, this.tags, this.kinds].some(({ value }) => value.length > 0),
  );
  /** The collections that are chosen, as far as they are known. */
  readonly chosenCollections = computed(() =>
    this.facets.value.collections.filter(({ id }) => this.collections.value.includes(id)),
  );
  readonly scope = computed((): LibraryScope => {
    const period = this.period.value;
    return {
      ...(this.collections.value.length > 0 && { collections: [...this.collections.value] }),
      ...(this.sites.value.length > 0 && { sites: [...this.sites.value] }),
      ...(this.tags.value.length > 0 && { tags: [...this.tags.value] }),
      ...(this.kinds.value.length > 0 && { kinds: [...this.kinds.value] }),
      ...(period !== null && { after: startOfToday() - (period - 1) * day }),
    };
  });
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  toggleCollection(id: string): void {
    this.collections.value = toggled(this.collections.peek(), id);
  }

  /** It was deleted. */
  dropCollection(id: string): void {
    if (this.collections.peek().includes(id)) this.toggleCollection(id);
  }

  toggleSite(name: string): void {
    this.sites.value = toggled(this.sites.peek(), name);
  }

  toggleTag(name: string): void {
    this.tags.value = toggled(this.tags.peek(), name);
  }

  toggleKind(kind: DocumentKind): void {
    this.kinds.value = toggled(this.kinds.peek(), kind);
  }

  togglePeriod(period: Period): void {
    this.period.value = this.period.peek() === period ? null : period;
  }

  clear(): void {
    this.collections.value = [];
    this.sites.value = [];
    this.tags.value = [];
    this.kinds.value = [];
    this.period.value = null;
  }

  async load(): Promise<void> {
    const facets = await this.#host.request('library.facets', {}).catch(() => null);
    // Without them the list is still there, and says what is wrong.
    if (!facets) return;
    this.facets.value = facets;
    // Deleted elsewhere: nothing shows that it is still filtered by.
    const known = new Set(facets.collections.map(({ id }) => id));
    for (const id of this.collections.peek()) if (!known.has(id)) this.dropCollection(id);
  }
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Whole days, so that the same choice is the same scope all day. */
function startOfToday(): number {
  return new Date().setHours(0, 0, 0, 0);
}
