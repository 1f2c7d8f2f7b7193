import { askedWords, closeness, titleFit, type AskedWords } from './closeness';
import { searchExactly, type ReadTexts } from './exact-search';
import type { SegmentDocument } from './index-segment';
import type { DocumentHit, LibraryIndex, PassageHit, SearchOptions } from './library-index';
import type { ParsedQuery } from './query';

/**
 * What order and title add to a score by words and meaning, which is at most 1. Near these weights hardly
 * anything changes on 15 sets of questions in eight languages.
 */
const weights = { closeness: 0.5, title: { said: 0.2, asked: 0.1 } };
const highest = 1 + weights.closeness + weights.title.said + weights.title.asked;

/** So many of the first are read again: what stands below is not what was looked for. */
const mostRead = 12;

/**
 * Searches, and puts the first that are found in order by their texts: the index knows which words a passage holds, not where.
 * Words that stand together in the query and in a passage say more than the same words far apart (Metzler & Croft 2005), and
 * what is in a title says what all of a document is about.
 */
export async function searchClosely(
  index: LibraryIndex,
  query: ParsedQuery,
  options: SearchOptions,
  read: ReadTexts,
): Promise<DocumentHit[]> {
  const limit = Math.max(options.limit, mostRead);
  const hits = await searchExactly(index, query, { ...options, limit }, read);
  const first = hits.slice(0, mostRead);
  const texts = await read(first.map(({ document }) => document));
  const asked = new Map<string, AskedWords>();
  for (const { language } of texts.values())
    if (!asked.has(language)) asked.set(language, askedWords(query.text, language, index));
  return hits
    .map((hit) => {
      const text = texts.get(hit.document);
      const words = text && asked.get(text.language);
      return words ? refined(hit, text, words) : scaled(hit);
    })
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, options.limit);
}

function refined(
  hit: DocumentHit,
  { title, chunks, language }: SegmentDocument,
  asked: AskedWords,
): DocumentHit {
  const fit = titleFit(asked, title, language);
  const own = weights.title.said * fit.said + weights.title.asked * fit.asked;
  const scoreOf = ({ chunk, score }: PassageHit): number => {
    const text = chunks[chunk];
    const near = text ? closeness(asked, title, text, language) : 0;
    return (score + own + weights.closeness * near) / highest;
  };
  const passages = hit.passages
    .map((passage) => ({ ...passage, score: scoreOf(passage) }))
    .toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
  return { ...hit, passages, score: (passages[0]?.score ?? 0) * recencyOf(hit) };
}

/** As if its text said nothing more. */
function scaled(hit: DocumentHit): DocumentHit {
  const passages = hit.passages.map((each) => ({ ...each, score: each.score / highest }));
  return { ...hit, passages, score: hit.score / highest };
}

/** The factor that a document's score has over that of its best passage. */
function recencyOf({ score, passages: [best] }: DocumentHit): number {
  return best && best.score > 0 ? score / best.score : 1;
}
