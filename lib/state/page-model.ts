import { computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import type { PageDocument } from '@/lib/protocol/page';
import type {
  AccessScope,
  PageGateway,
  ReadOptions,
  ReadProgress,
} from '@/lib/protocol/page-gateway';

export type PageStatus =
  /** `share` of a long document that was read, 0–1. */
  | { kind: 'reading'; share?: number }
  | { kind: 'ready'; page: PageDocument }
  | { kind: 'unreadable'; failure: FailureData };

/** The page of one tab, read again whenever the tab shows something else. */
export class PageModel {
  readonly status = signal<PageStatus>({ kind: 'reading' });
  readonly page = computed(() =>
    this.status.value.kind === 'ready' ? this.status.value.page : null,
  );
  /** The page's site may be read only on a press, and lasting access can be asked for. */
  readonly siteOffered = signal(false);
  /** The tab may show a file of this device, which can be chosen instead. */
  readonly fileOffered = signal(false);
  readonly #gateway: PageGateway;
  readonly #tabId: number;
  /** Until the first reading begins: a question may come in the very first frame of a view. */
  readonly #begun = Promise.withResolvers<void>();
  #reading: Promise<void> = this.#begun.promise;
  #attempt = 0;
  #abort = new AbortController();

  constructor(gateway: PageGateway, tabId: number) {
    this.#gateway = gateway;
    this.#tabId = tabId;
  }

  /** Reads the page and keeps it true; returns the way to stop. */
  start(): () => void {
    const unwatch = this.#gateway.watchNavigation(this.#tabId, () => void this.refresh());
    void this.refresh();
    return () => {
      unwatch();
      this.#attempt++;
      this.#abort.abort();
    };
  }

  refresh(): Promise<void> {
    this.#reading = this.#read(++this.#attempt, (options) =>
      this.#gateway.read(this.#tabId, options),
    );
    this.#begun.resolve();
    return this.#reading;
  }

  /** Reads a file in place of the tab's page, which the browser keeps closed. */
  readFile(file: File): Promise<void> {
    this.#reading = this.#read(++this.#attempt, (options) => this.#gateway.readFile(file, options));
    return this.#reading;
  }

  /** Waits until the page was read, or could not be. */
  async settled(): Promise<PageStatus> {
    let reading;
    do {
      reading = this.#reading;
      await reading;
    } while (reading !== this.#reading);
    return this.status.peek();
  }

  /** The browser's prompt needs the click itself: nothing may be awaited before it. */
  async requestAccess(scope: AccessScope): Promise<void> {
    const granted = await this.#gateway.requestAccess(this.#tabId, scope);
    if (granted) await this.refresh();
  }

  async #read(
    attempt: number,
    read: (options: ReadOptions) => Promise<PageDocument>,
  ): Promise<void> {
    this.status.value = { kind: 'reading' };
    this.siteOffered.value = false;
    this.fileOffered.value = false;
    this.#abort.abort();
    this.#abort = new AbortController();
    const onProgress = ({ done, total }: ReadProgress): void => {
      if (attempt === this.#attempt) this.status.value = { kind: 'reading', share: done / total };
    };
    const status = await read({ signal: this.#abort.signal, onProgress }).then(
      (page): PageStatus => ({ kind: 'ready', page }),
      (error: unknown): PageStatus => ({ kind: 'unreadable', failure: toFailureData(error) }),
    );
    // A later navigation has begun to read: this result is about a page that is gone.
    if (attempt !== this.#attempt) return;
    this.status.value = status;
    if (status.kind === 'unreadable' && status.failure.code === 'page-no-access') {
      const closed = !(await this.#gateway.hasFileAccess());
      if (attempt === this.#attempt) this.fileOffered.value = closed;
    }
    const lasting = status.kind === 'ready' ? await this.#gateway.hasSiteAccess(this.#tabId) : null;
    if (attempt === this.#attempt) this.siteOffered.value = lasting === false;
  }
}
