import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { buildSegment } from '@/lib/library/index-segment';
import { LibraryIndex } from '@/lib/library/library-index';
import { parseQuery } from '@/lib/library/query';
import { contentWords } from '@/lib/text/terms';
import type { BuildPeer } from './peer';

/** The same words for everyone: without stop words, stemmed, parted by spaces. */
function prepared(text: string): string {
  return contentWords(text, 'en').map(stemmer).join(' ');
}
const split = (text: string): string[] => text.split(' ');

/** Every peer gets words made ready before its time is taken; ours makes them itself, with the beginnings it adds. */
export const wordPeers: Record<string, BuildPeer<readonly string[]>> = {
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
