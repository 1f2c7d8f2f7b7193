/** Waits for pages that put up their text only after they have loaded, as applications do. */
import { Failure } from '@/lib/base/failure';
import { isUnfilled } from '@/lib/protocol/page';
import { countLoading, movesForEver } from './loading';
import type { Reading } from './read-page';

/** How long a page may change, or show that it waits, before it is read as it is; how long it may do nothing else (ms). */
const longest = 4000;
const longestPause = 1500;
/** What arrives together is read together (ms). */
const settling = 150;

/** The patience with one document: at each of its addresses once. */
export class LatePage {
  readonly #document: Document;
  /** Where waiting has brought all that it can. */
  #address = '';

  constructor(document: Document) {
    this.#document = document;
  }

  /** Reads the page as soon as there is text. @throws Failure as `read` does */
  async read(read: () => Promise<Reading>): Promise<Reading> {
    const end = performance.now() + longest;
    for (;;) {
      const address = this.#document.URL;
      try {
        const reading = await read();
        if (this.#address === address || !isUnfilled(reading.snapshot)) return reading;
        if (!(await this.#changes(end))) this.#address = address;
      } catch (error) {
        if (this.#address === address || !isEmpty(error) || !this.#mayFill()) throw error;
        if (!(await this.#changes(end))) this.#address = address;
      }
    }
  }

  #mayFill(): boolean {
    const document = this.#document;
    if (document.readyState !== 'complete' || this.#waits()) return true;
    return document.scripts.length > 0 && matchMedia('(scripting: enabled)').matches;
  }

  /** Whether the page shows that something is to come. */
  #waits(): boolean {
    return countLoading(this.#document) > 0 || movesForEver(this.#document);
  }

  /** Whether the page changes while there is time; it has settled by then. It cannot notice that it is watched. */
  async #changes(end: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const after = (pause: number, changed: boolean): ReturnType<typeof setTimeout> =>
      setTimeout(resolve, Math.min(pause, Math.max(0, end - performance.now())), changed);
    let timer = after(this.#waits() ? longest : longestPause, false);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = after(settling, true);
    });
    observer.observe(this.#document, watched);
    const changed = await promise;
    observer.disconnect();
    return changed;
  }
}

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-busy'],
};

function isEmpty(error: unknown): boolean {
  return error instanceof Failure && /^page-(?:empty|loading)$/.test(error.data.code);
}
