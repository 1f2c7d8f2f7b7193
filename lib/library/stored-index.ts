import { Lock } from '@/lib/base/lock';
import { inSlices } from '@/lib/base/slices';
import type { DocumentRow, SegmentRow } from './database';
import { segmentOf } from './index-segment';
import type { QueryEmbedder } from './library-index';
import { LibraryIndex } from './library-index';
import { mergeStored } from './merge-stored';
import type { PackedVectors } from './packed-vectors';
import { withCodes } from './packed-vectors';
import type { ChunkedDocument } from './segment-document';
import type { EmbeddingProgress, ReadDocuments } from './segment-embedding';
import { embedDocuments, SegmentEmbedding } from './segment-embedding';
import { segmentsToMerge } from './segment-merging';
import type { SegmentRepository } from './segment-repository';
import { indexFormat } from './segment-repository';
import type { StaticEmbedder } from './static-embedder';
import type { TextModel } from './text-model';
import { modelDenseWeight } from './text-model';

/**
 * The index as it lies in the store and, once something was searched, in memory. Changes go to the store first, one
 * after the other, so that both hold the same. Every segment has vectors of the static embedder, which is always there;
 * those of a chosen model are made beside them and used once all segments have them.
 */
export class StoredIndex {
  readonly #segments: SegmentRepository;
  readonly #embedder: StaticEmbedder;
  readonly #isAlive: (number: number) => boolean;
  readonly #lock = new Lock();
  /** What the store holds. */
  readonly #rows = new Map<number, SegmentRow>();
  #memory: LibraryIndex | null = null;
  /** The model searched with; null for the static embedder. */
  #active: TextModel | null = null;
  /** The model to be searched with. */
  #wanted: TextModel | null = null;
  /** Segments that have its vectors. */
  #embedded = new Set<number>();
  #embedding: SegmentEmbedding | null = null;

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

  /** The model searched with; null for the static embedder. */
  get model(): string | null {
    return this.#active?.id ?? null;
  }

  /** Null while nothing is to be embedded anew. */
  get embedding(): EmbeddingProgress | null {
    if (this.#wanted === null || this.#wanted === this.#active) return null;
    let done = this.#embedding?.done ?? 0;
    let total = 0;
    for (const { id, documents } of this.#rows.values()) {
      total += documents.length;
      if (this.#embedded.has(id)) done += documents.length;
    }
    return { model: this.#wanted.id, done, total };
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

  /**
   * Searches with another model as soon as every segment has its vectors, and until then with what was searched with.
   * @param active the model searched with before a restart, if it is another
   */
  choose(wanted: TextModel | null, active: TextModel | null = this.#active): Promise<void> {
    return this.#lock.run(async () => {
      if (active !== this.#active && (await this.#isComplete(active))) await this.#activate(active);
      // Its files were exchanged: what it says now cannot be compared with what it said.
      if (this.#active?.id === wanted?.id && this.#active?.key !== wanted?.key)
        await this.#activate(null);
      this.#wanted = wanted?.key === this.#active?.key ? this.#active : wanted;
      this.#embedding = null;
      this.#embedded = await this.#embeddedBy(this.#wanted);
      if (this.#wanted !== this.#active && (await this.#isComplete(this.#wanted)))
        await this.#activate(this.#wanted);
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
        const parts = await this.#segments.read(row.id, this.#activeKey);
        if (parts !== null) index.addSegment(String(row.id), parts);
      }
      this.#memory = index;
      for (const row of this.#rows.values()) this.#forgetGone(row);
      return index;
    });
  }

  /** What compares a query with the vectors in memory; null when the model cannot: words alone then decide. */
  async queryEmbedder(text: string): Promise<QueryEmbedder | null> {
    const model = this.#active;
    if (model === null) return this.#embedder;
    try {
      const vector = await model.embed([text], 'query');
      return { id: model.key, embed: () => vector, weight: () => modelDenseWeight };
    } catch {
      return null;
    }
  }

  /**
   * Indexes documents. Returns those that are found from now on.
   * @param idle resolves when there is time for a little of it
   */
  async add(
    documents: readonly ChunkedDocument[],
    idle: () => Promise<void>,
  ): Promise<DocumentRow[]> {
    const model = this.#active;
    const others = model === null ? [] : await embedDocuments(model, documents, idle);
    const parts = await inSlices(segmentOf(documents, this.#embedder), idle);
    return this.#lock.run(async () => {
      const { segment, rows } = await this.#segments.add(
        { ...parts, others },
        documents.map(({ number }) => number),
      );
      this.#rows.set(segment.id, segment);
      const own = others.find(({ embedder }) => embedder === this.#activeKey);
      // Without its vectors the model would overlook these documents: the static embedder takes over until it has them.
      if (this.#active !== null && own === undefined) await this.#activate(null);
      if (own !== undefined && this.#wanted === this.#active) this.#embedded.add(segment.id);
      this.#memory?.addSegment(String(segment.id), { ...parts, vectors: own ?? parts.vectors });
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
  async tidy(idle: () => Promise<void>): Promise<boolean> {
    const ids = segmentsToMerge([...this.#rows.values()].map((row) => this.#sizeOf(row)));
    if (ids.length === 0) return false;
    const [active, wanted] = [this.#active, this.#wanted];
    // It may wait long for its turn; who searches or chooses a model meanwhile must not wait with it.
    const merged = await mergeStored(this.#segments, {
      ids,
      embedder: this.#embedder.id,
      models: new Set([active, wanted].filter((model) => model !== null)),
      isAlive: this.#isAlive,
      idle,
    });
    return this.#lock.run(async () => {
      // Vectors may be missing, or of no use any more: it is done again.
      if (this.#active !== active || this.#wanted !== wanted) return true;
      const row = await this.#segments.replace(ids, merged);
      for (const id of ids) {
        this.#rows.delete(id);
        this.#embedded.delete(id);
        this.#memory?.dropSegment(String(id));
      }
      this.#rows.set(row.id, row);
      const { others, ...parts } = merged;
      if (others.some(({ embedder }) => embedder === wanted?.key)) this.#embedded.add(row.id);
      const own = others.find(({ embedder }) => embedder === this.#activeKey);
      this.#memory?.addSegment(String(row.id), { ...parts, vectors: own ?? parts.vectors });
      this.#forgetGone(row);
      return true;
    });
  }

  /**
   * Makes the codes of a segment that an earlier version stored without. False when all have them.
   * @param idle resolves when there is time for a little of it
   */
  async addCodes(idle: () => Promise<void>): Promise<boolean> {
    const segment = [...this.#rows.values()].find(({ coded }) => !coded);
    if (segment === undefined) return false;
    const coded: PackedVectors[] = [];
    // Who searches meanwhile need not wait.
    for (const vectors of await this.#segments.readAllVectors(segment.id))
      if (vectors.codes === undefined) coded.push(await inSlices(withCodes(vectors), idle));
    return this.#lock.run(async () => {
      const row = await this.#segments.putCodes(segment.id, coded);
      if (row !== null) this.#rows.set(row.id, row);
      return row !== null;
    });
  }

  /**
   * Makes some vectors of the model that was chosen. False when there are none left to make.
   * @param idle resolves when there is time for a little of it
   */
  async embedOn(read: ReadDocuments, idle: () => Promise<void>): Promise<boolean> {
    const model = this.#wanted;
    if (model === null || model === this.#active) return false;
    const missing = [...this.#rows.values()].find(({ id }) => !this.#embedded.has(id));
    if (missing !== undefined && this.#embedding?.segment.id !== missing.id) {
      this.#embedding = new SegmentEmbedding(missing, model, this.#segments);
      await this.#embedding.resume();
    }
    const made = missing === undefined ? null : await this.#embedding?.step(read);
    const vectors = made && (await inSlices(withCodes(made), idle));
    return this.#lock.run(async () => {
      if (this.#wanted !== model) return true;
      if (missing !== undefined && vectors) {
        const row = await this.#segments.addVectors(missing.id, vectors);
        if (row !== null) {
          this.#rows.set(row.id, row);
          this.#embedded.add(row.id);
        }
        this.#embedding = null;
      }
      if ([...this.#rows.keys()].every((id) => this.#embedded.has(id))) await this.#activate(model);
      return true;
    });
  }

  get #activeKey(): string {
    return this.#active?.key ?? this.#embedder.id;
  }

  async #activate(model: TextModel | null): Promise<void> {
    this.#active = model;
    if (this.#memory !== null)
      for (const id of this.#rows.keys()) {
        const vectors = await this.#segments.readVectors(id, this.#activeKey);
        if (vectors !== null) this.#memory.replaceVectors(String(id), vectors);
      }
    const kept = [this.#embedder.id, this.#activeKey, this.#wanted?.key ?? this.#activeKey];
    await this.#segments.keepVectorsOf(kept);
    for (const row of await this.#segments.list())
      if (this.#rows.has(row.id)) this.#rows.set(row.id, row);
  }

  async #isComplete(model: TextModel | null): Promise<boolean> {
    const embedded = await this.#embeddedBy(model);
    return model === null || [...this.#rows.keys()].every((id) => embedded.has(id));
  }

  #embeddedBy(model: TextModel | null): Promise<Set<number>> {
    return model === null ? Promise.resolve(new Set()) : this.#segments.embedded(model.key);
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
