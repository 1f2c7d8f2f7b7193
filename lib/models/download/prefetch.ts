import { readAnswer } from './range-answer';
import { StallWatch } from './stall-watch';

/** Bytes of one part. Each costs the hub a redirect, and is held in memory until its turn comes. */
const partSize = 8 * 2 ** 20;
/** Parts on their way beside the one that is read: one connection seldom fills the line. */
const parallel = 3;

/**
 * Fetches the parts of a large file that come next, while the one before them is being read. What fails here is no
 * failure: the part is then asked for again in its turn.
 */
export class Prefetch {
  readonly #url: string;
  readonly #size: number;
  readonly #received: (bytes: number) => void;
  readonly #signal: AbortSignal;
  readonly #parts = new Map<number, Promise<Uint8Array | null>>();
  #stop = new AbortController();

  /** @param size bytes of the whole file */
  constructor(url: string, size: number, received: (bytes: number) => void, signal: AbortSignal) {
    this.#url = url;
    this.#size = size;
    this.#received = received;
    this.#signal = signal;
  }

  /** Where a part that begins here ends: in itself, or with the file where little is left. */
  end(start: number): number {
    return this.#size - start > 1.5 * partSize ? start + partSize : this.#size;
  }

  /** Sets out for the parts after this byte, as many as may be on their way. */
  ahead(start: number): void {
    let next = start;
    while (next < this.#size && (this.#parts.has(next) || this.#parts.size < parallel)) {
      if (!this.#parts.has(next)) this.#parts.set(next, this.#fetch(next, this.end(next)));
      next = this.end(next);
    }
  }

  /** The part that begins here, if it was fetched ahead and came whole. While it is waited for, others set out. */
  async take(start: number): Promise<Uint8Array | null> {
    const part = this.#parts.get(start);
    if (part === undefined) return null;
    this.#parts.delete(start);
    this.ahead(this.end(start));
    return part;
  }

  /** Forgets all that is on its way. */
  drop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#parts.clear();
  }

  async #fetch(start: number, end: number): Promise<Uint8Array | null> {
    const stall = new StallWatch();
    try {
      const response = await fetch(this.#url, {
        headers: { range: `bytes=${start}-${end - 1}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([this.#signal, this.#stop.signal, stall.signal]),
      });
      const answer = readAnswer(response, start, this.#size);
      if (response.status !== 206 || answer.act !== 'read' || answer.skip !== 0) {
        await response.body?.cancel();
        return null;
      }
      const part = new Uint8Array(end - start);
      let filled = 0;
      for await (const bytes of response.body ?? []) {
        stall.touch(bytes.length);
        this.#received(bytes.length);
        if (bytes.length > part.length - filled) return null;
        part.set(bytes, filled);
        filled += bytes.length;
      }
      return filled === part.length ? part : null;
    } catch {
      return null;
    } finally {
      stall.stop();
    }
  }
}
