/** A large page is handed over in parts: one message with all of it would hold up the threads on both sides. */
import { failure } from '@/lib/base/failure';
import { RecentMap } from '@/lib/base/recent-map';
import type { Block, PageDocument } from './page';

/** Characters of a part, about; most pages are one. */
const partSize = 400_000;
/** What stands around the text of a block in a message, about: a page may be all short cells. */
const around = 50;
/** Pages that may be on their way at a time. */
const mostArriving = 3;

/** Blocks that go ahead of their page. */
export interface PagePart {
  /** Content hash of the page. */
  hash: string;
  index: number;
  blocks: Block[];
}

/** The page with its last blocks. */
export interface PageRest {
  page: PageDocument;
  /** How many parts went ahead. */
  ahead: number;
}

/** Divides blocks, in order, into parts of about the same size. */
export function divide<Piece extends { readonly text: string }>(
  blocks: readonly Piece[],
): Piece[][] {
  const parts: Piece[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (room <= 0) {
      parts.push([]);
      room = partSize;
    }
    parts.at(-1)?.push(block);
    room -= block.text.length + around;
  }
  return parts;
}

/** Hands a page over part by part; between them, whatever waits on either side has its turn. */
export async function handOver<Result>(
  page: PageDocument,
  to: {
    part: (part: PagePart) => Promise<unknown>;
    rest: (rest: PageRest) => Promise<Result>;
  },
): Promise<Result> {
  const parts = divide(page.blocks);
  const blocks = parts.pop() ?? [];
  for (const [index, own] of parts.entries())
    await to.part({ hash: page.contentHash, index, blocks: own });
  return to.rest({ page: { ...page, blocks }, ahead: parts.length });
}

/** Puts pages together again. */
export class ArrivingPages {
  /** By content hash and index: two views may be handing over the same page, and a part that is there already is the same. */
  readonly #parts = new RecentMap<string, Map<number, Block[]>>(mostArriving);

  add({ hash, index, blocks }: PagePart): void {
    const parts = this.#parts.get(hash) ?? new Map<number, Block[]>();
    this.#parts.set(hash, parts.set(index, blocks));
  }

  /** @throws Failure `page-unknown` where a part is missing: it may have gone to one that has ended since */
  join({ page, ahead }: PageRest): PageDocument {
    if (ahead === 0) return page;
    const known = this.#parts.get(page.contentHash);
    const parts = Array.from({ length: ahead }, (_, index) => known?.get(index));
    if (parts.includes(undefined)) throw failure('page-unknown', {});
    return { ...page, blocks: [...parts, page.blocks].flatMap((blocks) => blocks ?? []) };
  }
}
