import type { LibraryPassage } from '@/lib/protocol/library';
import { termExtractor } from '@/lib/text/terms';
import type { Chunk } from './chunks';
import { matchedWords, type AskedText } from './matched-words';
import type { ChunkedDocument } from './segment-document';
import type { StaticEmbedder } from './static-embedder';
import { dotProducts } from './vector-scan';

/**
 * Finds in a chunk of a document the sentence that answers, in its language or by its English reading, and the words of the query.
 *
 * @param at Ordinal of the chunk.
 */
export function findPassage(
  { chunks, language, inEnglish }: Pick<ChunkedDocument, 'chunks' | 'language' | 'inEnglish'>,
  at: number,
  asked: AskedText,
  embedder: StaticEmbedder,
): LibraryPassage | null {
  const chunk = chunks[at];
  if (!chunk) return null;
  const glossed = inEnglish?.chunk(at);
  const near = dotProducts(
    embedder.embed(asked.english),
    embedder.embedAll((glossed ?? chunk).quotes.map(({ text }) => text)),
  );
  const shares = sharesOf(chunk, language, asked.text);
  const inGlossed =
    glossed || language === 'en' ? sharesOf(glossed ?? chunk, 'en', asked.english) : [];
  const scores = shares.map((share, n) => Math.max(share, inGlossed[n] ?? 0) + (near[n] ?? 0));
  const quote = chunk.quotes[scores.indexOf(Math.max(...scores))];
  if (quote === undefined) return null;
  const matches = matchedWords(chunk.text, asked, language, inEnglish?.glossary);
  // Where the answer stands: a chunk may begin on the page before.
  const { page } = quote;
  const place = page === undefined ? {} : { page };
  return { quote, headings: chunk.headings, text: chunk.text, matches, ...place };
}

/** What share of the query's terms each sentence has. */
function sharesOf({ quotes }: Chunk, language: string, asked: string): number[] {
  const extract = termExtractor(language);
  const terms = new Set(extract(asked));
  return quotes.map(
    ({ text }) => terms.intersection(new Set(extract(text))).size / Math.max(1, terms.size),
  );
}
