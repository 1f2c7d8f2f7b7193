import type { RememberSettings, RememberState } from '@/lib/protocol/remember';
import { rememberState } from '@/lib/protocol/remember';

/** The page in front of the reader. */
export interface FrontPage {
  tabId: number;
  url: string;
}

/** How remembering reaches the browser. */
export interface RememberingDependencies {
  settings: () => Promise<RememberSettings>;
  /** The page that is visible, loaded and has the focus; null when there is none or its address may not be known. */
  frontPage: () => Promise<FrontPage | null>;
  /** Keeps the page, or not, and says so. */
  remember: (page: FrontPage) => Promise<void>;
  /** Says what remembering means for a page. */
  show: (page: FrontPage, state: RememberState) => Promise<void>;
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
  /** What was remembered last, in front or not: coming back to it does not read it again. */
  #last: FrontPage | null = null;
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
    if (page !== null && state === 'on' && isSame(this.#waiting?.page, page)) return;
    this.#stopWaiting();
    if (page === null || state === 'none') return;
    if (state === 'on' && isSame(this.#last, page)) return;
    await show(page, state);
    if (state === 'on' && look === this.#looks) this.#wait(page);
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
    this.#last = page;
    await remember(page);
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = null;
  }
}

function isSame(one: FrontPage | null | undefined, other: FrontPage): boolean {
  return one?.tabId === other.tabId && one.url === other.url;
}
