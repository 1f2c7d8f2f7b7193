import { Lock } from '@/lib/base/lock';
import type { DocumentRow, SegmentRow } from './database';
import { buildSegment, mergeSegments } from './index-segment';
import { LibraryIndex } from './library-index';
import type { ChunkedDocument } from './segment-document';
import { segmentsToMerge } from './segment-merging';
import type { SegmentRepository } from './segment-repository';
import { indexFormat } from './segment-repository';
import type { StaticEmbedder } from './static-embedder';

/**
 * The index as it lies in the store and, once something was searched, in memory. Changes go to the store first, one
 * after the other, so that both hold the same.
 */
export class StoredIndex {
  readonly #segments: SegmentRepository;
  readonly #embedder: StaticEmbedder;
  readonly #isAlive: (number: number) => boolean;
  readonly #lock = new Lock();
  /** What the store holds. */
  readonly #rows = new Map<number, SegmentRow>();
  #memory: LibraryIndex | null = null;

  /** @param isAlive whether there is still a document of this number */
  constructor(
    segments: SegmentRepository,
    embedder: StaticEmbedder,
    isAlive: (number: number) => boolean,
  ) {
    this.#segments = segments;
    this.#embedder = embedder;
    this.#isAlive = isAlive;
  }

  /** Bytes in the store. */
  get bytes(): number {
    let bytes = 0;
    for (const row of this.#rows.values()) bytes += row.bytes;
    return bytes;
  }

  /** Looks at what there is. Returns documents that wait again, since what was made of them is of no use any more. */
  start(): Promise<DocumentRow[]> {
    return this.#lock.run(async () => {
      const embedded = await this.#segments.embedded(this.#embedder.id);
      const useless: number[] = [];
      for (const row of await this.#segments.list())
        if (row.format === indexFormat && embedded.has(row.id)) this.#rows.set(row.id, row);
        else useless.push(row.id);
      return useless.length > 0 ? this.#segments.discard(useless) : [];
    });
  }

  /** The index in memory, loaded on first use. */
  load(): Promise<LibraryIndex> {
    // What is in memory is whole at any moment: who searches need not wait for a merge.
    if (this.#memory !== null) return Promise.resolve(this.#memory);
    return this.#lock.run(async () => {
      if (this.#memory !== null) return this.#memory;
      const index = new LibraryIndex();
      for (const row of this.#rows.values()) {
        const parts = await this.#segments.read(row.id, this.#embedder.id);
        if (parts !== null) index.addSegment(String(row.id), parts);
      }
      this.#memory = index;
      for (const row of this.#rows.values()) this.#forgetGone(row);
      return index;
    });
  }

  /** Indexes documents. Returns those that are found from now on. */
  add(documents: readonly ChunkedDocument[]): Promise<DocumentRow[]> {
    return this.#lock.run(async () => {
      const parts = buildSegment(documents, this.#embedder);
      const { segment, rows } = await this.#segments.add(
        { ...parts, others: [] },
        documents.map(({ number }) => number),
      );
      this.#rows.set(segment.id, segment);
      this.#memory?.addSegment(String(segment.id), parts);
      return rows;
    });
  }

  /** Forgets a document; its space is won back by `tidy`. */
  remove(number: number): void {
    this.#memory?.removeDocument(number);
  }

  /**
   * Puts segments together, one step at a time. False when all is well.
   * @param idle resolves when there is time for a little of it
   */
  tidy(idle: () => Promise<void>): Promise<boolean> {
    return this.#lock.run(async () => {
      const ids = segmentsToMerge([...this.#rows.values()].map((row) => this.#sizeOf(row)));
      if (ids.length === 0) return false;
      const old = await Promise.all(ids.map((id) => this.#segments.read(id, this.#embedder.id)));
      const parts = await mergeSegments(
        old.filter((each) => each !== null),
        this.#isAlive,
        idle,
      );
      const row = await this.#segments.replace(ids, { ...parts, others: [] });
      for (const id of ids) {
        this.#rows.delete(id);
        this.#memory?.dropSegment(String(id));
      }
      this.#rows.set(row.id, row);
      this.#memory?.addSegment(String(row.id), parts);
      this.#forgetGone(row);
      return true;
    });
  }

  #sizeOf({ id, documents }: SegmentRow): { id: number; chunks: number; alive: number } {
    let alive = 0;
    for (const number of documents) if (this.#isAlive(number)) alive += 1;
    return { id, chunks: documents.length, alive };
  }

  /** Documents may have gone while the segment was read or written. */
  #forgetGone({ documents }: SegmentRow): void {
    for (const number of new Set(documents))
      if (!this.#isAlive(number)) this.#memory?.removeDocument(number);
  }
}
