import { create, insertMultiple, searchVector } from '@orama/orama';
import { loadHnswlib } from 'hnswlib-wasm';
import * as voy from 'voy-search/voy_search_bg.js';
import voyUrl from 'voy-search/voy_search_bg.wasm?url';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { parseQuery } from '@/lib/library/query';
import { dimensions } from './corpus';
import type { BuildPeer, Search } from './peer';

/** How many candidates hnswlib keeps while it searches: more find more and take longer. */
const efSearch = [10, 16, 24, 32, 48, 64, 96, 128];

export const vectorPeers: Record<string, BuildPeer<Float32Array>> = {
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
    let set = 0;
    const searchWith =
      (candidates: number): Search =>
      ({ vector }) => {
        if (set !== candidates) peer.setEfSearch((set = candidates));
        return peer.searchKnn(vector, 10, undefined).neighbors;
      };
    return new Map(efSearch.map((ef) => [`efSearch ${ef}`, searchWith(ef)]));
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

function rowOf(vectors: Float32Array, chunk: number): Float32Array {
  return vectors.subarray(chunk * dimensions, (chunk + 1) * dimensions);
}
