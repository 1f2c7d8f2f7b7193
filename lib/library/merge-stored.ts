import { mergeSegments } from './index-segment';
import type { PackedVectors } from './packed-vectors';
import type { SegmentRepository, StoredSegment } from './segment-repository';
import type { TextModel } from './text-model';

interface Merge {
  /** Of the segments. */
  ids: readonly number[];
  /** Id of the static embedder, whose vectors every segment has. */
  embedder: string;
  /** Whose vectors are merged too, where all the segments have them. */
  models: ReadonlySet<TextModel>;
  /** Whether there is still a document of this number. */
  isAlive: (number: number) => boolean;
  /** Resolves when there is time for a little of it. */
  idle: () => Promise<void>;
}

/** Reads segments and makes one of them, without what is gone. Changes nothing in the store. */
export async function mergeStored(
  store: SegmentRepository,
  { ids, embedder, models, isAlive, idle }: Merge,
): Promise<StoredSegment> {
  const read = await Promise.all(ids.map((id) => store.read(id, embedder)));
  const old = read.filter((each) => each !== null);
  // One view of what is gone, so that all vectors stay in line.
  const gone = new Set<number>();
  for (const { documents } of old)
    for (const number of documents) if (!isAlive(number)) gone.add(number);
  const isKept = (number: number): boolean => !gone.has(number);
  const others = await Promise.all([...models].map((model) => vectorsOf(store, ids, model)));
  return mergeSegments(
    old,
    isKept,
    idle,
    others.filter((each) => each !== null),
  );
}

/** Of each segment; null unless all have them. */
async function vectorsOf(
  store: SegmentRepository,
  ids: readonly number[],
  model: TextModel,
): Promise<PackedVectors[] | null> {
  const read = await Promise.all(ids.map((id) => store.readVectors(id, model.key)));
  const found = read.filter((each) => each !== null);
  if (found.length < ids.length) return null;
  // A segment without a chunk cannot tell how long its vectors would be.
  const dimensions = Math.max(...found.map((each) => each.dimensions));
  return found.map((each) => ({ ...each, dimensions }));
}
