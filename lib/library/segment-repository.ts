import type { Table } from 'dexie';
import type { DocumentRow, SegmentRow, TacitDatabase } from './database';
import type { SegmentParts } from './index-segment';
import type { PackedLexical } from './packed-lexical';
import { sizeOfCodes, sizeOfVectors, type PackedVectors } from './packed-vectors';
import { storing } from './storing';

/** Rules of chunking and terms. Segments made by others are made anew: raise it with every change of theirs. */
export const indexFormat = 5;

/** A segment with the vectors of one model, and those of others. */
export interface StoredSegment extends SegmentParts {
  others: PackedVectors[];
}

/** The packed index, a segment a row. Every method is one transaction: a segment is there whole or not at all. */
export class SegmentRepository {
  readonly #db: TacitDatabase;

  constructor(db: TacitDatabase) {
    this.#db = db;
  }

  /** What each segment holds, without postings and vectors. */
  list(): Promise<SegmentRow[]> {
    return this.#db.segments.toArray();
  }

  /** With the vectors of one model; null when it is gone, or has none of that model. */
  read(id: number, embedder: string): Promise<SegmentParts | null> {
    const { segments, postings, vectors } = this.#db;
    return this.#db.transaction('r', [segments, postings, vectors], async () => {
      const [row, words, meaning] = await Promise.all([
        segments.get(id),
        postings.get(id),
        vectors.get([id, embedder]),
      ]);
      if (row === undefined || words === undefined || meaning === undefined) return null;
      const { documents, chunkOf } = row;
      return { documents, chunkOf, lexical: words.lexical, vectors: meaning.vectors };
    });
  }

  /** The vectors of one model; null when it has none. */
  async readVectors(id: number, embedder: string): Promise<PackedVectors | null> {
    return (await this.#db.vectors.get([id, embedder]))?.vectors ?? null;
  }

  /** Keeps vectors of a model that begin a segment, so that a restart need not make them again. */
  keepPartial(id: number, begun: PackedVectors): Promise<void> {
    const { segments, vectors } = this.#db;
    return this.#write([segments, vectors], async () => {
      if ((await segments.get(id)) === undefined) return;
      const embedder = partialOf(begun.embedder);
      await vectors.put({ segment: id, embedder, vectors: begun });
    });
  }

  /** What `keepPartial` kept; null when there is nothing. */
  readPartial(id: number, embedder: string): Promise<PackedVectors | null> {
    return this.readVectors(id, partialOf(embedder));
  }

  /** Adds the vectors of another model. Returns the segment as it now is; null when it is gone. */
  addVectors(id: number, added: PackedVectors): Promise<SegmentRow | null> {
    const { segments, vectors } = this.#db;
    return this.#write([segments, vectors], async () => {
      const row = await segments.get(id);
      if (row === undefined) return null;
      const { embedder } = added;
      await vectors.put({ segment: id, embedder, vectors: added });
      await vectors.delete([id, partialOf(embedder)]);
      const grown = { ...row, bytes: row.bytes + sizeOfVectors(added) };
      await segments.put(grown);
      return grown;
    });
  }

  /** All vectors of a segment but those of an unfinished one. */
  async readAllVectors(id: number): Promise<PackedVectors[]> {
    const rows = await this.#db.vectors.where({ segment: id }).toArray();
    return rows.filter((row) => row.embedder === row.vectors.embedder).map((row) => row.vectors);
  }

  /**
   * Puts vectors with their codes in the place of those without; a segment has all of them then. Returns the segment as
   * it now is; null when it is gone.
   */
  putCodes(id: number, coded: readonly PackedVectors[]): Promise<SegmentRow | null> {
    const { segments, vectors } = this.#db;
    return this.#write([segments, vectors], async () => {
      const row = await segments.get(id);
      if (row === undefined) return null;
      const kept = new Set(
        (await vectors.where({ segment: id }).primaryKeys()).map(([, embedder]) => embedder),
      );
      // What was given up meanwhile does not come back.
      const still = coded.filter(({ embedder }) => kept.has(embedder));
      await vectors.bulkPut(
        still.map((each) => ({ segment: id, embedder: each.embedder, vectors: each })),
      );
      const added = still.reduce((sum, each) => sum + sizeOfCodes(each.codes), 0);
      const grown = { ...row, bytes: row.bytes + added, coded: true };
      await segments.put(grown);
      return grown;
    });
  }

  /** Removes the vectors of all models but these. */
  keepVectorsOf(embedders: readonly string[]): Promise<void> {
    const { segments, vectors } = this.#db;
    const kept = new Set(embedders.flatMap((embedder) => [embedder, partialOf(embedder)]));
    return this.#write([segments, vectors], async () => {
      const keys = await vectors.toCollection().primaryKeys();
      for (const [id, embedder] of keys) {
        if (kept.has(embedder)) continue;
        const [row, gone] = [await segments.get(id), await vectors.get([id, embedder])];
        await vectors.delete([id, embedder]);
        if (row === undefined || gone === undefined || embedder !== gone.vectors.embedder) continue;
        await segments.put({ ...row, bytes: row.bytes - sizeOfVectors(gone.vectors) });
      }
    });
  }

  /** Segments that have vectors of a model. */
  async embedded(embedder: string): Promise<Set<number>> {
    const keys = await this.#db.vectors.where({ embedder }).primaryKeys();
    return new Set(keys.map(([segment]) => segment));
  }

  /**
   * Stores a new segment and, with it, that its documents are indexed. Documents that changed meanwhile keep waiting.
   * @param numbers its documents, also those without a chunk
   * @returns what was stored and the documents that are indexed now
   */
  add(
    segment: StoredSegment,
    numbers: readonly number[],
  ): Promise<{ segment: SegmentRow; rows: DocumentRow[] }> {
    const { documents, segments, postings, vectors } = this.#db;
    return this.#write([documents, segments, postings, vectors], async () => {
      const added = await this.#put(segment);
      const waiting = await documents
        .where('number')
        .anyOf([...numbers])
        .toArray();
      const rows = waiting.map((row): DocumentRow => ({ ...row, status: 'indexed' }));
      await documents.bulkPut(rows);
      return { segment: added, rows };
    });
  }

  /** Puts one segment in the place of several. */
  replace(ids: readonly number[], segment: StoredSegment): Promise<SegmentRow> {
    const { segments, postings, vectors } = this.#db;
    return this.#write([segments, postings, vectors], async () => {
      await this.#delete(ids);
      return this.#put(segment);
    });
  }

  /** Removes segments that cannot be used, and lets their documents wait again. Returns these. */
  discard(ids: readonly number[]): Promise<DocumentRow[]> {
    const { documents, segments, postings, vectors } = this.#db;
    return this.#write([documents, segments, postings, vectors], async () => {
      const gone = (await segments.bulkGet([...ids])).filter((row) => row !== undefined);
      const numbers = new Set(gone.flatMap((row) => [...row.documents]));
      const found = await documents
        .where('number')
        .anyOf([...numbers])
        .toArray();
      const rows = found.map((row): DocumentRow => ({ ...row, status: 'waiting' }));
      await documents.bulkPut(rows);
      await this.#delete(ids);
      return rows;
    });
  }

  #write<Result>(tables: Table[], act: () => Promise<Result>): Promise<Result> {
    return storing(() => this.#db.transaction('rw', tables, act));
  }

  async #put({ documents, chunkOf, lexical, vectors, others }: StoredSegment): Promise<SegmentRow> {
    const all = [vectors, ...others];
    const bytes = all.reduce((sum, each) => sum + sizeOfVectors(each), sizeOfLexical(lexical));
    const row = { format: indexFormat, documents, chunkOf, bytes, coded: true };
    const id = await this.#db.segments.add(row);
    await this.#db.postings.put({ segment: id, lexical });
    await this.#db.vectors.bulkPut(
      all.map((each) => ({ segment: id, embedder: each.embedder, vectors: each })),
    );
    return { ...row, id };
  }

  async #delete(ids: readonly number[]): Promise<void> {
    await this.#db.segments.bulkDelete([...ids]);
    await this.#db.postings.bulkDelete([...ids]);
    await this.#db.vectors
      .where('segment')
      .anyOf([...ids])
      .delete();
  }
}

function sizeOfLexical({ terms, starts, postings, lengths }: PackedLexical): number {
  const packed = Object.values(terms).filter((part) => ArrayBuffer.isView(part));
  return [...packed, starts, postings, lengths].reduce((sum, part) => sum + part.byteLength, 0);
}

/** Under which name vectors are kept that do not reach to the end of their segment. */
function partialOf(embedder: string): string {
  return `partial:${embedder}`;
}
