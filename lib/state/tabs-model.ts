import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { OpenTab, TabSources } from '@/lib/protocol/import-sources';
import type { PageDocument } from '@/lib/protocol/page';
import { attempt } from './attempt';
import { openPage } from './open-page';

/** Pages read together at most, besides the one in front. */
const most = 11;

/** Other open tabs that the next questions are about as well. */
export class TabsModel {
  /** The reader is told what the browser will ask, and then chooses. */
  readonly choosing = signal(false);
  /** The browser was asked for the list and did not give it. */
  readonly refused = signal(false);
  /** What can be chosen from, while it is being chosen. */
  readonly choice = signal<readonly OpenTab[] | null>(null);
  readonly attached = signal<readonly PageDocument[]>([]);
  /** How many more can be read together with these. */
  readonly room = computed(() => Math.max(0, most - this.attached.value.length));
  readonly reading = signal(false);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;
  readonly #sources: TabSources;
  readonly #tabId: number;

  constructor(host: HostClient, sources: TabSources, tabId: number) {
    this.#host = host;
    this.#sources = sources;
    this.#tabId = tabId;
  }

  choose(): void {
    this.refused.value = false;
    this.choosing.value = true;
  }

  /** Lists the other tabs; call it in a gesture, as the browser may ask. */
  async list(): Promise<void> {
    const granted = this.#sources.requestTabs();
    this.refused.value = false;
    await attempt(this.failure, async () => {
      if (!(await granted)) {
        this.refused.value = true;
        return;
      }
      this.choice.value = (await this.#sources.tabs()).filter(({ id }) => id !== this.#tabId);
    });
  }

  leaveChoice(): void {
    this.#close();
    void this.#sources.giveBackTabs().catch(() => undefined);
  }

  /**
   * Reads the tabs, no more than there is `room` for; call it in a gesture, as the browser asks for their sites. What
   * cannot be read is told and left out.
   */
  async add(tabs: readonly OpenTab[]): Promise<void> {
    const granted = this.#sources.requestSites(tabs);
    this.refused.value = false;
    await attempt(this.failure, async () => {
      if (!(await granted)) {
        this.refused.value = true;
        return;
      }
      this.#close();
      this.reading.value = true;
      const failures: FailureData[] = [];
      for (const tab of tabs)
        await this.#sources.readTab(tab).then(
          (page) => this.#attach(page),
          (error: unknown) => failures.push(toFailureData(error)),
        );
      await this.#sources.giveBackTabs();
      this.failure.value = failures[0] ?? null;
    });
    this.reading.value = false;
  }

  #close(): void {
    this.choice.value = null;
    this.choosing.value = false;
  }

  remove(page: PageDocument): void {
    this.attached.value = this.attached.peek().filter((other) => other !== page);
  }

  clear(): void {
    this.attached.value = [];
  }

  /** The page together with what is attached; the page itself when that is nothing. @throws Failure */
  async join(page: PageDocument): Promise<PageDocument> {
    const others = this.attached
      .peek()
      .filter(({ contentHash }) => contentHash !== page.contentHash);
    if (others.length === 0) return page;
    const all = [page, ...others];
    const hashes = all.map(({ contentHash }) => contentHash);
    const join = () => this.#host.request('page.join', { hashes });
    try {
      return await join();
    } catch (error) {
      if (toFailureData(error).code !== 'page-unknown') throw error;
      for (const each of all) await openPage(this.#host, each);
      return join();
    }
  }

  async #attach(page: PageDocument): Promise<void> {
    await openPage(this.#host, page);
    const others = this.attached
      .peek()
      .filter(({ canonicalUrl }) => canonicalUrl !== page.canonicalUrl);
    this.attached.value = [...others, page];
  }
}
