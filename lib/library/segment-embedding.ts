import { inSlices } from '@/lib/base/slices';
import type { SegmentRow } from './database';
import { chunkTexts } from './index-segment';
import type { PackedVectors } from './packed-vectors';
import { packVectors, withCodes } from './packed-vectors';
import type { ChunkedDocument } from './segment-document';
import type { SegmentRepository } from './segment-repository';
import type { TextModel } from './text-model';

/** Texts embedded at one go. */
const batch = 32;

/**
 * After how many new vectors those of an unfinished segment are kept: at least, and at most, where a share of all is
 * between.
 */
const keepAfter = { least: 128, share: 0.25, most: 1024 };

/** Reads documents cut into chunks; those that are gone are left out. */
export type ReadDocuments = (numbers: readonly number[]) => Promise<ChunkedDocument[]>;

/** How far the vectors of another model are, in chunks. */
export interface EmbeddingProgress {
  model: string;
  done: number;
  total: number;
}

/** Makes the vectors of one segment under another model, a batch at a time; what is made survives a restart. */
export class SegmentEmbedding {
  readonly segment: SegmentRow;
  readonly model: TextModel;
  readonly #store: SegmentRepository;
  #rows: Float32Array[] = [];
  #done = 0;
  #kept: PackedVectors | null = null;

  constructor(segment: SegmentRow, model: TextModel, store: SegmentRepository) {
    this.segment = segment;
    this.model = model;
    this.#store = store;
  }

  /** Chunks that have a vector. */
  get done(): number {
    return this.#done;
  }

  /** Goes on with what was kept. */
  async resume(): Promise<void> {
    const kept = await this.#store.readPartial(this.segment.id, this.model.key);
    this.#kept = kept;
    this.#done = kept?.scales.length ?? 0;
  }

  /** Embeds the next batch. Returns all vectors once they are complete, null before. */
  async step(read: ReadDocuments): Promise<PackedVectors | null> {
    const { documents, chunkOf } = this.segment;
    const end = Math.min(documents.length, this.#done + batch);
    const numbers = [...new Set(documents.subarray(this.#done, end))];
    const texts = new Map(
      (await read(numbers)).map((document) => [document.number, chunkTexts(document)]),
    );
    const wanted: string[] = [];
    for (let chunk = this.#done; chunk < end; chunk++)
      // Of what is gone nobody will ask; its place is kept.
      wanted.push(texts.get(documents[chunk] ?? 0)?.[chunkOf[chunk] ?? 0] ?? '');
    this.#rows.push(await this.model.embed(wanted, 'document'));
    this.#done = end;
    if (end === documents.length) return this.#pack();
    const enough = Math.max(keepAfter.least, keepAfter.share * this.#done);
    if (this.#rows.length * batch >= Math.min(keepAfter.most, enough)) {
      this.#kept = this.#pack();
      this.#rows = [];
      await this.#store.keepPartial(this.segment.id, this.#kept);
    }
    return null;
  }

  #pack(): PackedVectors {
    const components = this.#rows.reduce((sum, { length }) => sum + length, 0);
    const fresh = this.#done - (this.#kept?.scales.length ?? 0);
    const dimensions = this.#kept?.dimensions ?? (fresh === 0 ? 0 : components / fresh);
    const flat = new Float32Array(components);
    let at = 0;
    for (const rows of this.#rows) {
      flat.set(rows, at);
      at += rows.length;
    }
    return joined(this.#kept, packVectors(this.model.key, dimensions, flat));
  }
}

function joined(first: PackedVectors | null, second: PackedVectors): PackedVectors {
  if (first === null) return second;
  const rows = new Int8Array(first.rows.length + second.rows.length);
  rows.set(first.rows);
  rows.set(second.rows, first.rows.length);
  const scales = new Float32Array(first.scales.length + second.scales.length);
  scales.set(first.scales);
  scales.set(second.scales, first.scales.length);
  return { ...second, rows, scales };
}

/** The vectors of new documents under a model, complete; empty when the model cannot. */
export async function embedDocuments(
  model: TextModel,
  documents: readonly ChunkedDocument[],
  idle: () => Promise<void>,
): Promise<PackedVectors[]> {
  const texts = documents.flatMap(chunkTexts);
  try {
    const vectors = await model.embed(texts, 'document');
    const dimensions = texts.length === 0 ? 0 : vectors.length / texts.length;
    return [await inSlices(withCodes(packVectors(model.key, dimensions, vectors)), idle)];
  } catch {
    return [];
  }
}
