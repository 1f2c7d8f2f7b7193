import type { LibraryPassage } from '@/lib/protocol/library';
import { termExtractor } from '@/lib/text/terms';
import { matchedWords, type AskedText } from './matched-words';
import { dotProducts } from './vector-scan';
import type { Chunk } from './chunks';
import type { StaticEmbedder } from './static-embedder';

/** Finds in a chunk the sentence that answers, and the words of the query. */
export function findPassage(
  chunk: Chunk,
  language: string,
  asked: AskedText,
  embedder: StaticEmbedder,
): LibraryPassage | null {
  const extract = termExtractor(language);
  const terms = new Set(extract(asked.text));
  const near = dotProducts(
    embedder.embed(asked.text),
    embedder.embedAll(chunk.quotes.map(({ text }) => text)),
  );
  const scores = chunk.quotes.map(({ text }, at) => {
    const own = new Set(extract(text));
    const shared = [...terms].filter((term) => own.has(term)).length;
    return shared / Math.max(1, terms.size) + (near[at] ?? 0);
  });
  const quote = chunk.quotes[scores.indexOf(Math.max(...scores))];
  if (quote === undefined) return null;
  const matches = matchedWords(chunk.text, asked, language);
  // Where the answer stands: a chunk may begin on the page before.
  const { page } = quote;
  const place = page === undefined ? {} : { page };
  return { quote, headings: chunk.headings, text: chunk.text, matches, ...place };
}
