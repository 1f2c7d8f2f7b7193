import { atOnce, inSlices } from '@/lib/base/slices';
import { chunkBlocks } from '@/lib/library/chunks';
import { TacitDatabase } from '@/lib/library/database';
import { mergeSegments, segmentOf, type SegmentParts } from '@/lib/library/index-segment';
import { chunkTerms } from '@/lib/library/index-terms';
import { LibraryIndex, type QueryEmbedder } from '@/lib/library/library-index';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import { LexicalBuilder, type PackedLexical } from '@/lib/library/packed-lexical';
import { packVectors, withCodes } from '@/lib/library/packed-vectors';
import { parseQuery } from '@/lib/library/query';
import { SegmentRepository } from '@/lib/library/segment-repository';
import type { Block } from '@/lib/protocol/page';
import {
  chunksOf,
  chunksPerDocument,
  dimensions,
  queriesOf,
  writeVector,
  type BenchQuery,
} from './corpus';
import { serveTasks, times } from './serve-tasks';

/** Without estimates from single bits where it says that all are compared. */
export type Leg = 'hybrid' | 'words' | 'meaning' | 'meaning, all compared';

export type LibraryTask =
  /** Grows the index to so many chunks. */
  | { kind: 'grow'; chunks: number }
  | { kind: 'latency'; leg: Leg; queries: number }
  /** Recall@10 of the vectors against single precision. */
  | { kind: 'recall'; queries: number }
  | { kind: 'bytes' }
  /** Writes the segments to the store. */
  | { kind: 'store' }
  /** Reads them in a worker that knows nothing yet, up to the first result. */
  | { kind: 'open'; chunks: number }
  /** Indexes a page of this text with the static embedder. */
  | { kind: 'page'; texts: string[] }
  /** Merges the first segments and returns how long each slice held the worker, in ascending order. */
  | { kind: 'merge' };

/** As large as segments become by merging. */
const segmentChunks = 20_000;
const benchEmbedder = 'bench-1';

const index = new LibraryIndex();
const parts: SegmentParts[] = [];
let size = 0;
const staticEmbedder = loadStaticEmbedder(async (file) =>
  (await fetch(`/embedder/${file}`)).arrayBuffer(),
);

serveTasks<LibraryTask>(async (task) => {
  switch (task.kind) {
    case 'grow':
      while (size < task.chunks) grow(Math.min(segmentChunks, task.chunks - size));
      return index.size;
    case 'latency':
      return latency(task.leg, task.queries);
    case 'recall':
      return recall(queriesOf(task.queries, size, 11));
    case 'bytes':
      // Words and similarities of the query at hand are four bytes each, as are two numbers beside the single bits.
      return parts.reduce((sum, each) => sum + bytesIn(each), 0) + (16 + dimensions / 8) * size;
    case 'store':
      return store();
    case 'open':
      return open(task.chunks);
    case 'page':
      return indexPages(task.texts);
    case 'merge':
      return merge();
  }
});

/** Past so many chunks the words of the first ones come again, copied; vectors are always new. */
const distinctChunks = 100_000;

function grow(chunks: number): void {
  const documents = new Uint32Array(chunks);
  const chunkOf = new Uint32Array(chunks);
  const vectors = new Float32Array(chunks * dimensions);
  for (let at = 0; at < chunks; at++) {
    documents[at] = Math.floor((size + at) / chunksPerDocument);
    chunkOf[at] = (size + at) % chunksPerDocument;
    writeVector(vectors.subarray(at * dimensions, (at + 1) * dimensions), size + at);
  }
  const twin = parts.find(
    (part, p) =>
      size >= distinctChunks && p >= parts.length % 5 && part.documents.length === chunks,
  );
  const segment = {
    documents,
    chunkOf,
    lexical: twin ? structuredClone(twin.lexical) : lexicalOf(size / chunksPerDocument, chunks),
    vectors: atOnce(withCodes(packVectors(benchEmbedder, dimensions, vectors))),
  };
  index.addSegment(String(parts.length), segment);
  parts.push(segment);
  size += chunks;
}

function lexicalOf(firstDocument: number, chunks: number): PackedLexical {
  const lexical = new LexicalBuilder();
  for (let at = 0; at < chunks / chunksPerDocument; at++)
    for (const { title, heading, words } of chunksOf(firstDocument + at)) {
      const { frequencies, length } = chunkTerms(
        title.join(' '),
        [heading.join(' ')],
        words.join(' '),
        'en',
      );
      lexical.add(frequencies, length, ['en']);
    }
  return lexical.build();
}

/** Search as the product does it, the static embedder included; its vector is then replaced by that of the clusters. */
async function latency(leg: Leg, count: number): Promise<number[]> {
  const real = await staticEmbedder;
  const isMeaning = leg === 'meaning' || leg === 'meaning, all compared';
  const search = ({ text, vector }: BenchQuery): void => {
    const embedder: QueryEmbedder = {
      id: benchEmbedder,
      weight: (own) => (isMeaning ? 1 : real.weight(own)),
      embed: (own) => {
        real.embed(own);
        return vector;
      },
    };
    const query = parseQuery(isMeaning ? '§' : text, 0);
    index.search(query, {
      embedder: leg === 'words' ? null : embedder,
      limit: 20,
      passages: 3,
      ...(leg === 'meaning, all compared' ? { estimateFrom: Infinity } : {}),
    });
  };
  const queries = queriesOf(count + 20, size);
  queries.slice(0, 20).forEach(search);
  return times(queries.slice(20), search);
}

function recall(queries: readonly BenchQuery[]): number {
  const best = queries.map(() => [] as { chunk: number; score: number }[]);
  const vector = new Float32Array(dimensions);
  for (let chunk = 0; chunk < size; chunk++) {
    writeVector(vector, chunk);
    queries.forEach(({ vector: query }, q) => {
      let score = 0;
      for (let d = 0; d < dimensions; d++) score += (vector[d] ?? 0) * (query[d] ?? 0);
      const own = best[q] ?? [];
      if (own.length === 10 && score <= (own[9]?.score ?? 0)) return;
      own.push({ chunk, score });
      own.sort((a, b) => b.score - a.score);
      own.length = Math.min(10, own.length);
    });
  }
  let found = 0;
  queries.forEach(({ vector: query }, q) => {
    const embedder = { id: benchEmbedder, weight: () => 1, embed: () => query };
    const hits = index.search(parseQuery('§', 0), { embedder, limit: 10, passages: 8 });
    const nearest = hits
      .flatMap(({ document, passages }) =>
        passages.map(({ chunk, similarity }) => ({
          chunk: document * chunksPerDocument + chunk,
          similarity,
        })),
      )
      .toSorted((a, b) => b.similarity - a.similarity)
      .slice(0, 10);
    const exact = new Set(best[q]?.map(({ chunk }) => chunk));
    found += nearest.filter(({ chunk }) => exact.has(chunk)).length;
  });
  return found / (10 * queries.length);
}

async function store(): Promise<number> {
  const repository = new SegmentRepository(new TacitDatabase());
  for (const segment of parts) await repository.add({ ...segment, others: [] }, []);
  return parts.length;
}

async function open(chunks: number): Promise<number> {
  await staticEmbedder;
  const [query] = queriesOf(1, chunks);
  if (!query) return NaN;
  const start = performance.now();
  const repository = new SegmentRepository(new TacitDatabase());
  for (const { id } of await repository.list()) {
    const segment = await repository.read(id, benchEmbedder);
    if (segment) index.addSegment(String(id), segment);
  }
  const embedder = { id: benchEmbedder, weight: () => 0.4, embed: () => query.vector };
  const hits = index.search(parseQuery(query.text, 0), { embedder, limit: 20, passages: 3 });
  if (hits.length === 0 || index.size < chunks) throw new Error('the library was not all there');
  return performance.now() - start;
}

/** Of each page, how long every slice held the worker. */
async function indexPages(texts: readonly string[]): Promise<number[][]> {
  const embedder = await staticEmbedder;
  const all: number[][] = [];
  for (const text of texts) {
    const { taken, pause } = slices();
    const blocks = text
      .split('\n')
      .map((line, id): Block => ({ id, kind: 'paragraph', text: line, headings: [] }));
    const chunks = chunkBlocks(blocks, 'en');
    await pause();
    const document = { number: 2 ** 30, title: 'A long page', chunks, language: 'en' };
    const segment = await inSlices(segmentOf([document], embedder), pause);
    index.addSegment('page', segment);
    await pause();
    index.dropSegment('page');
    all.push(taken);
  }
  return all;
}

async function merge(): Promise<number[]> {
  const { taken, pause } = slices();
  await mergeSegments(parts.slice(1, 5), () => true, pause);
  await pause();
  return taken.toSorted((a, b) => a - b);
}

/** Notes how long work held the worker between pauses, in milliseconds. */
function slices(): { taken: number[]; pause: () => Promise<void> } {
  const taken: number[] = [];
  let start = performance.now();
  return {
    taken,
    pause: () => {
      taken.push(performance.now() - start);
      start = performance.now();
      return Promise.resolve();
    },
  };
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
}
