import type { RememberSettings, RememberState } from '@/lib/protocol/remember';
import { rememberState } from '@/lib/protocol/remember';

/** The page in front of the reader. */
export interface FrontPage {
  tabId: number;
  url: string;
  /** The page, or a frame in it, is being loaded. */
  loading: boolean;
}

/** What became of a page whose time was up. */
export type RememberOutcome = 'kept' | 'password' | 'payment' | 'unreadable';

/** What the reader is told of a page. */
export type RememberNotice = Exclude<RememberState, 'none'> | RememberOutcome;

/** How remembering reaches the browser. */
export interface RememberingDependencies {
  settings: () => Promise<RememberSettings>;
  /** The page that is visible and has the focus; null when there is none or its address may not be known. */
  frontPage: () => Promise<FrontPage | null>;
  /** Keeps the page, or not. */
  remember: (page: FrontPage) => Promise<RememberOutcome>;
  /** Says what remembering means for a page, or what became of it. */
  show: (page: FrontPage, notice: RememberNotice) => Promise<void>;
}

/** A page that is left sooner was not read; milliseconds. The worker lives longer than this after the last event. */
const dwellTime = 10_000;

/**
 * Remembers pages as they are read: one that stays in front long enough, on a site that was chosen for it. Whatever
 * changes what is in front calls `look`; nothing is asked of a page before its time is up.
 */
export class Remembering {
  readonly #dependencies: RememberingDependencies;
  #waiting: { page: FrontPage; timer: ReturnType<typeof setTimeout> } | null = null;
  /** What was remembered last, in front or not: coming back to it does not read it again. No outcome yet while it is read. */
  #last: { page: FrontPage; outcome: RememberOutcome | null } | null = null;
  #looks = 0;

  constructor(dependencies: RememberingDependencies) {
    this.#dependencies = dependencies;
  }

  /** Looks at what is in front now: begins to wait where it is to be remembered, ends the wait for what was left. */
  async look(): Promise<void> {
    const look = ++this.#looks;
    const { settings, frontPage, show } = this.#dependencies;
    const [page, chosen] = await Promise.all([frontPage(), settings()]);
    // Another event came in between and knows better.
    if (look !== this.#looks) return;
    const state = page === null ? 'none' : rememberState(page.url, chosen);
    const waits = state === 'on' && isSame(this.#waiting?.page, page);
    if (!waits) this.#stopWaiting();
    if (page === null || state === 'none') return;
    const last = state === 'on' && isSame(this.#last?.page, page) ? this.#last : null;
    // Each time: the browser forgets what was shown when a page loads, also when it is the same one again.
    await show(page, last?.outcome ?? state);
    // One that only loads more while it is read, such as a frame, has begun before.
    if (page.loading) return;
    if (state === 'on' && !waits && !last && look === this.#looks) this.#wait(page);
  }

  #wait(page: FrontPage): void {
    this.#stopWaiting();
    const timer = setTimeout(() => void this.#timeIsUp(page), dwellTime);
    this.#waiting = { page, timer };
  }

  async #timeIsUp(page: FrontPage): Promise<void> {
    this.#waiting = null;
    const { settings, frontPage, remember } = this.#dependencies;
    const [front, chosen] = await Promise.all([frontPage(), settings()]);
    if (!isSame(front, page) || rememberState(page.url, chosen) !== 'on') return;
    this.#last = { page, outcome: null };
    this.#last = { page, outcome: await remember(page) };
    // Says so only where the page is still there.
    await this.look();
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = null;
  }
}

function isSame(one: FrontPage | null | undefined, other: FrontPage | null): boolean {
  return one?.tabId === other?.tabId && one?.url === other?.url;
}
