import { chunkTexts, type SegmentDocument } from './index-segment';
import type { DocumentHit, LibraryIndex, SearchOptions } from './library-index';
import { holdsPhrase } from './phrase-match';
import type { ParsedQuery } from './query';

/** Documents cut into chunks, by number; those that are gone are left out. */
export type ReadTexts = (
  documents: readonly number[],
) => Promise<ReadonlyMap<number, SegmentDocument>>;

/**
 * Searches, and holds what is found against its text where the query quotes: the index only knows which passages may hold a phrase.
 * Reads no more documents than it takes to fill the list.
 */
export async function searchExactly(
  index: LibraryIndex,
  query: ParsedQuery,
  options: SearchOptions,
  read: ReadTexts,
): Promise<DocumentHit[]> {
  if (query.phrases.length === 0 && query.excludedPhrases.length === 0)
    return index.search(query, options);
  const kept: DocumentHit[] = [];
  for (let checked = 0, wanted = 2 * options.limit; ; wanted *= 4) {
    const hits = index.search(query, { ...options, limit: wanted, passages: Infinity });
    const fresh = hits.slice(checked);
    const texts = await read(fresh.map(({ document }) => document));
    for (const hit of fresh) kept.push(...check(hit, textsOf(texts, hit.document), query));
    checked = hits.length;
    if (kept.length >= options.limit || hits.length < wanted) break;
  }
  return kept
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, options.limit)
    .map((hit) => ({ ...hit, passages: hit.passages.slice(0, options.passages) }));
}

/** The first documents, of those in order, that hold none of some phrases. Reads no more of them than that takes. */
export async function firstWithout(
  documents: readonly number[],
  phrases: readonly string[],
  limit: number,
  read: ReadTexts,
): Promise<number[]> {
  const kept: number[] = [];
  for (let from = 0; from < documents.length && kept.length < limit; from += limit) {
    const some = documents.slice(from, from + limit);
    const texts = await read(some);
    kept.push(...some.filter((number) => !holdsAny(textsOf(texts, number), phrases)));
  }
  return kept.slice(0, limit);
}

function textsOf(texts: ReadonlyMap<number, SegmentDocument>, number: number): readonly string[] {
  const document = texts.get(number);
  return document ? chunkTexts(document) : [];
}

function holdsAny(texts: readonly string[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => texts.some((text) => holdsPhrase(text, phrase)));
}

/** The hit with those of its passages that hold every phrase; none where there is no such, or something excluded. */
function check(hit: DocumentHit, texts: readonly string[], query: ParsedQuery): DocumentHit[] {
  if (holdsAny(texts, query.excludedPhrases)) return [];
  const passages = hit.passages.filter(({ chunk }) =>
    query.phrases.every((phrase) => holdsPhrase(texts[chunk] ?? '', phrase)),
  );
  const [best] = passages;
  if (!best) return [];
  // Recency, which passages do not have, stays.
  return [{ ...hit, passages, score: (hit.score * best.score) / (hit.passages[0]?.score ?? 1) }];
}
