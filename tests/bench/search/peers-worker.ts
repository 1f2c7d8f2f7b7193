import { create, insertMultiple, search as searchOrama, searchVector } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import { loadHnswlib } from 'hnswlib-wasm';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import * as voy from 'voy-search/voy_search_bg.js';
import voyUrl from 'voy-search/voy_search_bg.wasm?url';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { parseQuery } from '@/lib/library/query';
import { contentWords } from '@/lib/text/terms';
import {
  chunksOf,
  chunksPerDocument,
  dimensions,
  queriesOf,
  textOf,
  writeVector,
  type BenchQuery,
} from './corpus';
import { serveTasks } from './serve-tasks';

export interface PeerTask {
  kind: 'words' | 'vectors';
  /** Of `wordPeers` or `vectorPeers`. */
  name: string;
  chunks: number;
  queries: number;
}

export interface PeerResult {
  /** Milliseconds to build. */
  build: number;
  /** Milliseconds a query, in the quickest of some rounds. */
  query: number;
  /** Words: share of queries whose chunk is among the first ten. Vectors: share of the ten nearest that are found. */
  recall: number;
}

const rounds = 10;

/** Returns the numbers of the ten best chunks. */
type Search = (query: BenchQuery) => number[] | Promise<number[]>;

serveTasks<PeerTask>(async ({ kind, name, chunks, queries: count }): Promise<PeerResult> => {
  const queries = queriesOf(count, chunks, 23);
  const [build, wanted] =
    kind === 'words'
      ? [wordPeers[name]?.(textsOf(chunks)), queries.map(({ target }) => [target])]
      : [vectorPeers[name]?.(vectorsOf(chunks)), nearest(vectorsOf(chunks), queries)];
  if (!build) throw new Error(`no such peer: ${name}`);
  const start = performance.now();
  const search = await build();
  const built = performance.now() - start;
  let recall = 0;
  for (const [at, query] of queries.entries()) {
    const found = (await search(query)).slice(0, 10);
    const own = wanted[at] ?? [];
    recall += own.filter((chunk) => found.includes(chunk)).length / own.length;
  }
  const taken: number[] = [];
  // Whole rounds: a web page gets no finer clock than a tenth of a millisecond.
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    for (const query of queries) await search(query);
    taken.push((performance.now() - from) / count);
  }
  return { build: built, query: Math.min(...taken), recall: recall / count };
});

function textsOf(chunks: number): string[] {
  return Array.from({ length: Math.ceil(chunks / chunksPerDocument) }, (_, document) =>
    chunksOf(document).map(textOf),
  ).flat();
}

function vectorsOf(chunks: number): Float32Array {
  const vectors = new Float32Array(chunks * dimensions);
  for (let chunk = 0; chunk < chunks; chunk++) writeVector(rowOf(vectors, chunk), chunk);
  return vectors;
}

function rowOf(vectors: Float32Array, chunk: number): Float32Array {
  return vectors.subarray(chunk * dimensions, (chunk + 1) * dimensions);
}

function nearest(vectors: Float32Array, queries: readonly BenchQuery[]): number[][] {
  const products = new Float32Array(vectors.length / dimensions);
  return queries.map(({ vector }) => {
    for (let chunk = 0; chunk < products.length; chunk++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++)
        sum += (vectors[chunk * dimensions + d] ?? 0) * (vector[d] ?? 0);
      products[chunk] = sum;
    }
    return [...products.keys()]
      .toSorted((a, b) => (products[b] ?? 0) - (products[a] ?? 0))
      .slice(0, 10);
  });
}

/** The same words for everyone: without stop words, stemmed, parted by spaces. */
function prepared(text: string): string {
  return contentWords(text, 'en').map(stemmer).join(' ');
}
const split = (text: string): string[] => text.split(' ');

/** Every peer gets words made ready before its time is taken; ours makes them itself, with the beginnings it adds. */
const wordPeers: Record<string, (texts: readonly string[]) => () => Search | Promise<Search>> = {
  Tacit: (texts) => () => {
    const library = new LibraryIndex();
    const documents = texts.map((text, number) => ({
      number,
      title: '',
      language: 'en',
      chunks: [{ headings: [], text }],
    }));
    library.addSegment('all', buildSegment(documents, noEmbedder));
    return ({ text }) =>
      library
        .search(parseQuery(text, 0), { embedder: null, limit: 10, passages: 1 })
        .map(({ document }) => document);
  },
  MiniSearch: (texts) => {
    const ready = texts.map((text, id) => ({ id, text: prepared(text) }));
    return () => {
      const peer = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        tokenize: split,
        processTerm: (term) => term,
      });
      peer.addAll(ready);
      return ({ text }) =>
        peer
          .search(prepared(text))
          .slice(0, 10)
          .map(({ id }) => Number(id));
    };
  },
  FlexSearch: (texts) => {
    const ready = texts.map(prepared);
    return () => {
      const peer = new FlexIndex({ tokenize: 'strict', encode: split });
      ready.forEach((text, id) => peer.add(id, text));
      return ({ text }) =>
        peer.search(prepared(text), { limit: 10, suggest: true }).map((id) => Number(id));
    };
  },
  Orama: (texts) => {
    const ready = texts.map((text, id) => ({ id: String(id), text: prepared(text) }));
    return async () => {
      const peer = create({
        schema: { text: 'string' },
        components: {
          tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: split },
        },
      });
      await insertMultiple(peer, ready, 500);
      return async ({ text }) => {
        const { hits } = await searchOrama(peer, { term: prepared(text), limit: 10 });
        return hits.map(({ id }) => Number(id));
      };
    };
  },
};

const noEmbedder = {
  id: 'none',
  dimensions: 1,
  embedAll: (texts: readonly string[]) => new Float32Array(texts.length),
};

const vectorPeers: Record<string, (vectors: Float32Array) => () => Search | Promise<Search>> = {
  Tacit: (vectors) => () => {
    const library = new LibraryIndex();
    const documents = Array.from({ length: vectors.length / dimensions }, (_, number) => ({
      number,
      title: '',
      language: 'en',
      chunks: [{ headings: [], text: '' }],
    }));
    let from = 0;
    // Asked for in the order of the chunks, some at a time.
    const embedAll = ({ length }: readonly string[]): Float32Array =>
      vectors.subarray(from * dimensions, (from += length) * dimensions);
    const embedder = { id: 'bench-1', dimensions, embedAll };
    library.addSegment('all', buildSegment(documents, embedder));
    const nothing = parseQuery('§', 0);
    return ({ vector }) =>
      library
        .search(nothing, {
          embedder: { id: 'bench-1', weight: () => 1, embed: () => vector },
          limit: 10,
          passages: 1,
        })
        .map(({ document }) => document);
  },
  voy: (vectors) => async () => {
    const { instance } = await WebAssembly.instantiateStreaming(fetch(voyUrl), {
      './voy_search_bg.js': voy,
    });
    voy.__wbg_set_wasm(instance.exports);
    const peer = new voy.Voy({
      embeddings: Array.from({ length: vectors.length / dimensions }, (_, id) => ({
        id: String(id),
        title: '',
        url: '',
        embeddings: [...rowOf(vectors, id)],
      })),
    });
    return ({ vector }) => peer.search(vector, 10).neighbors.map(({ id }) => Number(id));
  },
  'hnswlib-wasm': (vectors) => async () => {
    const library = await loadHnswlib();
    const peer = new library.HierarchicalNSW('ip', dimensions, '');
    const count = vectors.length / dimensions;
    peer.initIndex(count, 16, 100, 100);
    const rows = Array.from({ length: count }, (_, chunk) => rowOf(vectors, chunk));
    peer.addPoints(rows, [...rows.keys()], false);
    peer.setEfSearch(64);
    return ({ vector }) => peer.searchKnn(vector, 10, undefined).neighbors;
  },
  'Orama vectors': (vectors) => async () => {
    const peer = create({ schema: { vector: `vector[${dimensions}]` } as const });
    const rows = Array.from({ length: vectors.length / dimensions }, (_, id) => ({
      id: String(id),
      vector: [...rowOf(vectors, id)],
    }));
    await insertMultiple(peer, rows, 500);
    return async ({ vector }) => {
      const { hits } = await searchVector(peer, {
        mode: 'vector',
        vector: { value: [...vector], property: 'vector' },
        similarity: 0,
        limit: 10,
      });
      return hits.map(({ id }) => Number(id));
    };
  },
};
