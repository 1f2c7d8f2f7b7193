import { computed, signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { DocumentKind, LibraryFacets, LibraryScope } from '@/lib/protocol/library';

/** How far back, in days. */
export const periods = [7, 30, 365] as const;
export type Period = (typeof periods)[number];

const day = 24 * 60 * 60 * 1000;

/** Which documents are looked at: of sites, tags, kinds, and from when. */
export class FiltersModel {
  readonly sites = signal<readonly string[]>([]);
  readonly tags = signal<readonly string[]>([]);
  readonly kinds = signal<readonly DocumentKind[]>([]);
  readonly period = signal<Period | null>(null);
  /** What there is to choose from. */
  readonly facets = signal<LibraryFacets>({ tags: [], sites: [] });
  readonly active = computed(
    () =>
      this.sites.value.length + this.tags.value.length + this.kinds.value.length > 0 ||
      this.period.value !== null,
  );
  readonly scope = computed((): LibraryScope => {
    const period = this.period.value;
    return {
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
    this.sites.value = [];
    this.tags.value = [];
    this.kinds.value = [];
    this.period.value = null;
  }

  async load(): Promise<void> {
    const facets = await this.#host.request('library.facets', {}).catch(() => null);
    // Without them the list is still there, and says what is wrong.
    if (facets) this.facets.value = facets;
  }
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Whole days, so that the same choice is the same scope all day. */
function startOfToday(): number {
  return new Date().setHours(0, 0, 0, 0);
}
