import type { ReadonlySignal } from '@preact/signals';
import { effect, signal, untracked } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryHit } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { handingOver } from '@/lib/state/handing-over';
import { Newest } from '@/lib/state/newest';
import type { RelatedPreference } from './related-setting';
import { RelatedSetting } from './related-setting';

const shown = 5;

/** What the library has on the subject of the page in the tab. Quiet: having nothing, or failing, is not worth a word. */
export class RelatedModel {
  readonly hits = signal<readonly LibraryHit[]>([]);
  readonly #host: HostClient;
  readonly #page: ReadonlySignal<PageDocument | null>;
  readonly #setting: RelatedSetting;
  readonly #newest = new Newest();
  #address: string | undefined;

  constructor(
    host: HostClient,
    page: ReadonlySignal<PageDocument | null>,
    preference: RelatedPreference,
  ) {
    this.#host = host;
    this.#page = page;
    this.#setting = new RelatedSetting(preference);
  }

  start(): () => void {
    const stops = [
      this.#setting.start(),
      effect(() => {
        const page = this.#setting.wanted.value === true ? this.#page.value : null;
        untracked(() => void this.#look(page));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#newest.cancel();
    };
  }

  async #look(page: PageDocument | null): Promise<void> {
    const isNewest = this.#newest.begin();
    // A page that only changed keeps what is on screen until there is something else.
    if (page?.canonicalUrl !== this.#address) this.hits.value = [];
    this.#address = page?.canonicalUrl;
    if (!page) return;
    const request = { pageHash: page.contentHash, limit: shown };
    // Nobody waits for who else hands the page to the host.
    const hits = await handingOver(this.#host, page, () =>
      this.#host.request('library.related', request),
    ).catch(() => []);
    if (isNewest()) this.hits.value = hits;
  }
}
