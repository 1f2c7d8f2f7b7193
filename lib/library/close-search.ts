import { askedWords, closeness, titleFit, type AskedWords } from './closeness';
import { searchExactly, type ReadTexts } from './exact-search';
import type { SegmentChunk } from './index-segment';
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
  const askedIn = (language: string, words: string): AskedWords => {
    const key = `${language}\u001f${words}`;
    let own = asked.get(key);
    if (!own) asked.set(key, (own = askedWords(words, language, index)));
    return own;
  };
  return hits
    .map((hit) => {
      const text = texts.get(hit.document);
      if (!text) return scaled(hit);
      const { title, language, chunks, inEnglish } = text;
      const own = { title, language, chunk: (at: number) => chunks[at] ?? null };
      const glossed = inEnglish
        ? { title: inEnglish.title, language: 'en', chunk: (at: number) => inEnglish.chunk(at) }
        : own;
      return refined(hit, [
        { ...own, asked: askedIn(language, query.text) },
        { ...glossed, asked: askedIn(glossed.language, query.english) },
      ]);
    })
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, options.limit);
}

/** A document in a language, and what is asked in it. */
interface Reading {
  title: string;
  language: string;
  chunk: (at: number) => SegmentChunk | null;
  asked: AskedWords;
}

/** By the reading that fits best. */
function refined(hit: DocumentHit, readings: readonly Reading[]): DocumentHit {
  const gains = readings.map((reading) => gainOf(reading));
  const scoreOf = ({ chunk, score }: PassageHit): number =>
    (score + Math.max(...gains.map((gain) => gain(chunk)))) / highest;
  const passages = hit.passages
    .map((passage) => ({ ...passage, score: scoreOf(passage) }))
    .toSorted((a, b) => b.score - a.score || a.chunk - b.chunk);
  return { ...hit, passages, score: (passages[0]?.score ?? 0) * recencyOf(hit) };
}

/** What order and title add to the score of a chunk. */
function gainOf({ title, language, chunk, asked }: Reading): (at: number) => number {
  const fit = titleFit(asked, title, language);
  const own = weights.title.said * fit.said + weights.title.asked * fit.asked;
  return (at) => {
    const text = chunk(at);
    return own + (text ? weights.closeness * closeness(asked, title, text, language) : 0);
  };
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
