import { computed, signal } from '@preact/signals';
import type { FailureCode, FailureData } from '@/lib/base/failure';
import { toFailureData } from '@/lib/base/failure';
import { isUnfilled, type PageDocument } from '@/lib/protocol/page';
import type {
  AccessOutcome,
  AccessPress,
  AccessScope,
  PageGateway,
  ReadOptions,
  ReadProgress,
  TabChange,
} from '@/lib/protocol/page-gateway';
import { FollowUp } from './follow-up';

export type PageStatus =
  /** `share` of a long document that was read, 0–1. */
  | { kind: 'reading'; share?: number }
  | { kind: 'ready'; page: PageDocument }
  | { kind: 'unreadable'; failure: FailureData };

/** What is so only until the page has filled in. */
const passing: readonly FailureCode[] = [
  'page-empty',
  'page-loading',
  'page-canvas',
  'page-gone',
  'page-read-failed',
];
/** A question waits this long for another look at the page (ms); what takes longer to read is no placeholder. */
const worthWaiting = 500;
/** Some pages change their title all the time, to count or to blink; they are followed this often (ms). */
const titleRest = 60_000;

/** The page of one tab, read again whenever the tab shows something else, and while it fills in. */
export class PageModel {
  readonly status = signal<PageStatus>({ kind: 'reading' });
  readonly page = computed(() =>
    this.status.value.kind === 'ready' ? this.status.value.page : null,
  );
  /** The page's site may be read only on a press, and lasting access can be asked for. */
  readonly siteOffered = signal(false);
  /** The tab may show a file of this device, which can be chosen instead. */
  readonly fileOffered = signal(false);
  /** What gives access to the page; null until the browser has said it, which it is asked where access is needed. */
  readonly accessPress = signal<AccessPress | null>(null);
  readonly #gateway: PageGateway;
  readonly #tabId: number;
  #pressed: boolean;
  /** A file stands in for the page, until the tab goes elsewhere. */
  #chosen = false;
  /** Until the first reading begins: a question may come in the very first frame of a view. */
  readonly #begun = Promise.withResolvers<void>();
  #reading: Promise<void> = this.#begun.promise;
  #attempt = 0;
  #abort = new AbortController();
  readonly #followUp = new FollowUp(
    () => this.#look(),
    () => {
      const page = this.page.peek();
      return page !== null && !isUnfilled(page);
    },
  );

  /** @param pressed the press that opened this view has given access to the page it was opened on, where there is any */
  constructor(gateway: PageGateway, tabId: number, pressed = false) {
    this.#gateway = gateway;
    this.#tabId = tabId;
    this.#pressed = pressed;
  }

  /** Reads the page and keeps it true; returns the way to stop. */
  start(): () => void {
    const unwatch = this.#gateway.watchNavigation(this.#tabId, (change) => this.#follow(change));
    void this.refresh();
    return () => {
      unwatch();
      this.#followUp.stop();
      this.#attempt++;
      this.#abort.abort();
    };
  }

  refresh(): Promise<void> {
    this.#chosen = false;
    this.#reading = this.#read(++this.#attempt, (options) =>
      this.#gateway.read(this.#tabId, options),
    );
    this.#begun.resolve();
    this.#followUp.begin(this.#reading);
    return this.#reading;
  }

  /** Reads a file in place of the tab's page, which the browser keeps closed. */
  readFile(file: File): Promise<void> {
    this.#followUp.stop();
    this.#chosen = true;
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

  /** Waits until the page was read, once more where it may still be filling in. */
  async current(): Promise<PageStatus> {
    await this.settled();
    if (this.#followUp.active && this.#followUp.cost <= worthWaiting) await this.#followUp.look();
    return this.settled();
  }

  /** The browser's prompt needs the click itself: nothing may be awaited before it. */
  async requestAccess(scope: AccessScope): Promise<AccessOutcome> {
    const reached = await this.#gateway.requestAccess(this.#tabId, scope);
    if (reached === 'granted') await this.refresh();
    return reached;
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
    const status = await outcome(read({ signal: this.#abort.signal, onProgress }));
    // A later navigation has begun to read: this result is about a page that is gone.
    if (attempt === this.#attempt) await this.#show(status, attempt);
  }

  #follow(change: TabChange): void {
    if (this.#chosen && change !== 'navigation') return;
    if (change !== 'title') {
      // Perhaps to another site, which the press did not give.
      this.#pressed = false;
      void this.refresh();
    } else if (this.#followUp.active) void this.#followUp.look();
    else if (performance.now() - this.#followUp.begun > titleRest)
      this.#followUp.begin(this.#look());
  }

  /** Reads again with nothing to see of it but what has changed. */
  async #look(): Promise<void> {
    if (!mayChange(this.status.peek())) return;
    const attempt = this.#attempt;
    const status = await outcome(this.#gateway.read(this.#tabId, { signal: this.#abort.signal }));
    const shown = this.status.peek();
    if (attempt !== this.#attempt || isSame(shown, status)) return;
    // Between two states an application may show nothing for a moment.
    if (shown.kind === 'ready' && status.kind === 'unreadable') return;
    await this.#show(status, attempt);
  }

  async #show(status: PageStatus, attempt: number): Promise<void> {
    this.status.value = this.#pressed ? asPressed(status) : status;
    if (status.kind === 'unreadable' && status.failure.code === 'page-no-access') {
      const [fileAccess, press] = await Promise.all([
        this.#gateway.hasFileAccess(),
        this.#gateway.accessPress(),
      ]);
      this.accessPress.value = press;
      if (attempt === this.#attempt) this.fileOffered.value = !fileAccess;
    }
    const lasting = status.kind === 'ready' ? await this.#gateway.hasSiteAccess(this.#tabId) : null;
    if (attempt === this.#attempt) this.siteOffered.value = lasting === false;
  }
}

function outcome(reading: Promise<PageDocument>): Promise<PageStatus> {
  return reading.then(
    (page): PageStatus => ({ kind: 'ready', page }),
    (error: unknown): PageStatus => ({ kind: 'unreadable', failure: toFailureData(error) }),
  );
}

/** What not even the press opens, such as an empty tab, nothing opens; the browser does not tell its address. */
function asPressed(status: PageStatus): PageStatus {
  if (status.kind !== 'unreadable' || status.failure.code !== 'page-no-access') return status;
  return { kind: 'unreadable', failure: { code: 'page-restricted', params: { url: '' } } };
}

function mayChange(status: PageStatus): boolean {
  // A PDF is a file, which stays as it is; reading it again could ask its site for it.
  if (status.kind === 'ready') return status.page.blocks[0]?.page === undefined;
  return status.kind === 'unreadable' && passing.includes(status.failure.code);
}

function isSame(a: PageStatus, b: PageStatus): boolean {
  if (a.kind === 'ready' && b.kind === 'ready')
    return a.page.contentHash === b.page.contentHash && a.page.canonicalUrl === b.page.canonicalUrl;
  return a.kind === 'unreadable' && b.kind === 'unreadable' && a.failure.code === b.failure.code;
}
