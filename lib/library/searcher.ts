import { RecentMap } from '@/lib/base/recent-map';
import type { LibraryHit, LibraryScope, SearchResult } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { chooseGlossary, type Glossaries } from '@/lib/text/choose-glossary';
import type { Catalogue } from './catalogue';
import { withoutStore } from './catalogue';
import { isSame } from './collection-repository';
import type { DocumentRow } from './database';
import type { DocumentRepository } from './document-repository';
import { scopeFilter } from './document-scope';
import { findPassage } from './find-passage';
import { searchClosely } from './close-search';
import { firstWithout } from './exact-search';
import type { DocumentHit, SearchOptions } from './library-index';
import { matchedWords } from './matched-words';
import type { ParsedQuery, QueryFilter } from './query';
import { parseQuery } from './query';
import { relatedFloor } from './related-floor';
import type { ChunkedDocument } from './segment-document';
import { pageLanguage, readChunked } from './segment-document';
import type { StaticEmbedder } from './static-embedder';
import type { StoredIndex } from './stored-index';

/** Passages shown of one document at most. */
const passageLimit = 3;

/** Documents kept cut into chunks: who types on finds the same ones again. */
const keptDocuments = 64;

/** After so many milliseconds a document counts half as recent. */
const recencyHalfLife = 180 * 24 * 60 * 60 * 1000;

/** How much of a page says what it is about, in characters. */
const subjectLength = 1500;

/** So many times as many as are wanted are ranked, by words and meaning, before those without enough words go. */
const relatedCandidates = 4;

interface Parts {
  catalogue: Catalogue;
  documents: DocumentRepository;
  index: StoredIndex;
  embedder: StaticEmbedder;
  glossaries: Glossaries;
  now: () => number;
}

/** Answers searches: what the index finds, with the sentences that say it. */
export class Searcher {
  readonly #parts: Parts;
  readonly #chunked = new RecentMap<number, ChunkedDocument>(keptDocuments);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async search(input: string, scope: LibraryScope, limit: number): Promise<SearchResult> {
    const start = performance.now();
    const { catalogue, now } = this.#parts;
    const query = await this.#inEnglish(parseQuery(input, now()));
    const meant = scopeFilter(scope);
    const accept = (row: DocumentRow): boolean => meant(row) && this.#meets(row, query);
    let searched = 0;
    for (const row of catalogue.rows()) if (row.status === 'indexed' && accept(row)) searched += 1;
    const hits = await this.#find(query, accept, limit);
    const terms = query.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return {
      hits,
      searched,
      terms: [...new Set(terms)],
      milliseconds: performance.now() - start,
    };
  }

  /** Documents on the subject of a page, without those that are the page itself. */
  async related(page: PageDocument, limit: number): Promise<LibraryHit[]> {
    const { canonicalUrl, contentHash } = page;
    const text = subjectOf(page);
    const other = (row: DocumentRow): boolean =>
      row.deletedAt === null &&
      row.contentHash !== contentHash &&
      !row.addresses.includes(canonicalUrl);
    const memory = await this.#parts.index.load();
    const language = pageLanguage(page);
    // What is usual is known of pages by their own words alone.
    const isGlossed = (await this.#parts.glossaries(language)) !== null;
    const query = { ...parseQuery('', 0), text, english: isGlossed ? '' : text };
    const ofItself = memory.wordsOfItself(query, language);
    if (ofItself === 0) return [];
    const options = await this.#options(query, other, limit * relatedCandidates);
    const found = memory.search(query, options);
    const shares = new Map<number, number>();
    for (const [document, words] of memory.highestWords(language))
      if (options.accept?.(document)) shares.set(document, words / ofItself);
    const ascending = Float64Array.from(shares.values()).toSorted();
    const related = found.filter(({ document, passages }) => {
      const share = Math.max(...passages.map(({ words }) => words)) / ofItself;
      return share >= relatedFloor(ascending, shares.get(document) ?? 0);
    });
    return this.#toHits(related.slice(0, limit), query);
  }

  async #find(
    query: ParsedQuery,
    accept: (row: DocumentRow) => boolean,
    limit: number,
  ): Promise<LibraryHit[]> {
    const found =
      query.text === ''
        ? await this.#newest(query, accept, limit)
        : await this.#ranked(query, accept, limit);
    return this.#toHits(found, query);
  }

  /** With the sentences that answer a query. */
  async #toHits(found: readonly DocumentHit[], query: ParsedQuery): Promise<LibraryHit[]> {
    const { catalogue, embedder } = this.#parts;
    const texts = await this.#texts(found.map(({ document }) => document));
    const hits: LibraryHit[] = [];
    for (const { document, score, passages } of found) {
      const row = catalogue.byNumber(document);
      const text = texts.get(document);
      // Deleted in this very moment.
      if (row === undefined || text === undefined) continue;
      hits.push({
        document: withoutStore(row),
        score: Math.min(1, score),
        titleMatches: matchedWords(row.title, query, text.language, text.inEnglish?.glossary),
        passages: passages.flatMap(({ chunk }) => findPassage(text, chunk, query, embedder) ?? []),
      });
    }
    return hits.filter(({ passages }) => passages.length > 0);
  }

  /** What is clearly asked in another language is asked in English, too. */
  async #inEnglish(query: ParsedQuery): Promise<ParsedQuery> {
    const glossary = await chooseGlossary(query.text, 'en', this.#parts.glossaries);
    return glossary ? { ...query, english: glossary.gloss(query.text) } : query;
  }

  async #ranked(
    query: ParsedQuery,
    accept: (row: DocumentRow) => boolean,
    limit: number,
  ): Promise<DocumentHit[]> {
    const { index, embedder } = this.#parts;
    const options = {
      ...(await this.#options(query, accept, limit)),
      salience: (word: string) => embedder.salience(word),
    };
    return searchClosely(await index.load(), query, options, (numbers) => this.#texts(numbers));
  }

  async #options(
    query: ParsedQuery,
    accept: (row: DocumentRow) => boolean,
    limit: number,
  ): Promise<SearchOptions> {
    const { catalogue, index, now } = this.#parts;
    return {
      embedder: await index.queryEmbedder(query.text),
      accept: (number) => {
        const row = catalogue.byNumber(number);
        return row !== undefined && accept(row);
      },
      recency: (number) =>
        0.5 ** ((now() - (catalogue.byNumber(number)?.savedAt ?? 0)) / recencyHalfLife),
      limit,
      passages: passageLimit,
    };
  }

  /** Nothing to rank by: what came last and holds nothing excluded, with its beginning. */
  async #newest(
    { excluded, excludedPhrases }: ParsedQuery,
    accept: (row: DocumentRow) => boolean,
    limit: number,
  ): Promise<DocumentHit[]> {
    const { catalogue, index } = this.#parts;
    const without =
      excluded.length > 0 ? (await index.load()).holdingAny(excluded) : new Set<number>();
    const newest = [...catalogue.rows()]
      .filter((row) => row.status === 'indexed' && accept(row) && !without.has(row.number))
      .toSorted((a, b) => b.savedAt - a.savedAt)
      .map(({ number }) => number);
    const found =
      excludedPhrases.length === 0
        ? newest
        : await firstWithout(newest, excludedPhrases, limit, (numbers) => this.#texts(numbers));
    return found.slice(0, limit).map((number) => ({
      document: number,
      score: 0,
      passages: [{ chunk: 0, score: 0, words: 0, similarity: 0 }],
    }));
  }

  /** Whether a document meets the operators of a query. */
  #meets(row: DocumentRow, { filters, after, before }: ParsedQuery): boolean {
    if (after !== null && row.savedAt < after) return false;
    if (before !== null && row.savedAt >= before) return false;
    return filters.every((filter) =>
      filter.excluded
        ? !this.#passes(row, filter)
        : filters.some((other) => standsIn(other, filter) && this.#passes(row, other)),
    );
  }

  #passes(row: DocumentRow, { kind, value }: QueryFilter): boolean {
    switch (kind) {
      case 'site':
        return row.site.toLowerCase().includes(value) || hostOf(row.url).endsWith(value);
      case 'tag':
        return row.tags.some((tag) => tag.toLowerCase() === value);
      case 'collection':
        return this.#parts.catalogue
          .collections()
          .some((each) => row.collections.includes(each.id) && isSame(each, value));
      case 'type':
        return row.type === value || row.kind === value;
    }
  }

  async #texts(numbers: readonly number[]): Promise<Map<number, ChunkedDocument>> {
    const texts = new Map<number, ChunkedDocument>();
    const missing: number[] = [];
    for (const number of numbers) {
      const known = this.#chunked.get(number);
      if (known === undefined) missing.push(number);
      else texts.set(number, known);
    }
    for (const document of await readChunked(missing, this.#parts)) {
      texts.set(document.number, document);
      this.#chunked.set(document.number, document);
    }
    return texts;
  }
}

/** A document is of one site and one type: of several that are asked for, one is enough. */
function standsIn(other: QueryFilter, asked: QueryFilter): boolean {
  const isOne = asked.kind === 'site' || asked.kind === 'type';
  return other === asked || (isOne && other.kind === asked.kind && !other.excluded);
}

/** The beginning of a page, with its title: what it is about. */
function subjectOf({ title, blocks }: PageDocument): string {
  let text = title;
  for (const block of blocks) {
    if (text.length >= subjectLength) break;
    if (block.kind !== 'code') text += `\n${block.text}`;
  }
  return text.slice(0, subjectLength);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
