import { RecentMap } from '@/lib/base/recent-map';
import { divide } from '@/lib/protocol/page-parts';
import type { AgentSnapshot, Parcel, PlainBlock } from './api';

/** Two views may be fetching the same page; one that closed meanwhile never fetches the rest. */
const mostWaiting = 3;

/** What was read and waits to be fetched in parts. */
export class Outbox {
  readonly #waiting = new RecentMap<number, readonly (readonly PlainBlock[])[]>(mostWaiting);
  #lastId = 0;

  /** The parcel with its first part; the others wait. */
  send(snapshot: AgentSnapshot, blocks: readonly PlainBlock[]): Parcel {
    const parts = divide(blocks);
    this.#lastId += 1;
    if (parts.length > 1) this.#waiting.set(this.#lastId, parts);
    return { snapshot, id: this.#lastId, parts: parts.length, first: write(parts[0] ?? []) };
  }

  /** A later part; with the last one the parcel is forgotten. Null when it is gone. */
  take(id: number, index: number): string | null {
    const parts = this.#waiting.get(id);
    const part = parts?.[index];
    if (!parts || !part) return null;
    if (index === parts.length - 1) this.#waiting.delete(id);
    return write(part);
  }
}

/** Text crosses far faster than objects, which the browser converts one by one. */
function write(blocks: readonly PlainBlock[]): string {
  return JSON.stringify(
    blocks.map(({ kind, level, text, author, startsTable }) => ({
      kind,
      level,
      text,
      author,
      startsTable,
    })),
  );
}
