import type { LibraryPassage } from '@/lib/protocol/library';
import { termExtractor } from '@/lib/text/terms';
import { matchedWords } from './matched-words';
import { dotProducts } from './vector-scan';
import type { Chunk } from './chunks';
import type { StaticEmbedder } from './static-embedder';

/** Finds in a chunk the sentence that answers, and the words of the query. */
export function findPassage(
  chunk: Chunk,
  language: string,
  query: string,
  embedder: StaticEmbedder,
): LibraryPassage | null {
  const extract = termExtractor(language);
  const asked = new Set(extract(query));
  const near = dotProducts(
    embedder.embed(query),
    embedder.embedAll(chunk.quotes.map(({ text }) => text)),
  );
  const scores = chunk.quotes.map(({ text }, at) => {
    const own = new Set(extract(text));
    const shared = [...asked].filter((term) => own.has(term)).length;
    return shared / Math.max(1, asked.size) + (near[at] ?? 0);
  });
  const quote = chunk.quotes[scores.indexOf(Math.max(...scores))];
  if (quote === undefined) return null;
  const matches = matchedWords(chunk.text, query, language);
  return { quote, headings: chunk.headings, text: chunk.text, matches };
}
