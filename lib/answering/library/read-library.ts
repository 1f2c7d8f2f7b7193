import type { Task } from '@/lib/protocol/conversation';
import type {
  LibraryHit,
  LibraryScope,
  OpenedDocument,
  SavedDocument,
  SearchResult,
} from '@/lib/protocol/library';
import { libraryAddress } from '@/lib/protocol/library-address';
import type { PageDocument } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';
import type { Excerpt } from './compose-page';
import { composePage } from './compose-page';
import { blocksAround, openingBlocks } from './excerpt-blocks';
import { identityOf } from './identity';
import { asksForOverview, scopeFor } from './library-questions';
import { searchQuery } from './search-query';

/** The library as it is read to answer. */
export interface ReadableLibrary {
  search(query: string, scope: LibraryScope, limit: number): Promise<SearchResult>;
  list(
    scope: LibraryScope,
    order: 'newest',
    offset: number,
    limit: number,
  ): Promise<{ documents: SavedDocument[]; total: number }>;
  open(id: string, contentHash: string | null): Promise<OpenedDocument>;
}

/** What is asked of the library. */
export interface LibraryQuestion {
  task: Task;
  scope: LibraryScope;
  /** Questions before it in the conversation, oldest first. */
  previousQuestions: readonly string[];
}

/** How much is read: what an answer at once can be made of within its time. Words, documents, passages of one document. */
const question = { words: 2500, documents: 12, passages: 3 };
const overview = { words: 5000, documents: 40, leastWords: 80 };
/** How much is read section by section: as many documents as are looked at for an overview, and of them all. */
const sections = { words: 200_000, documents: overview.documents };

/** Reads what the library has to say to a task, as one document of passages with their sources; empty where it has nothing. */
export async function readLibrary(
  library: ReadableLibrary,
  { task, scope, previousQuestions }: LibraryQuestion,
): Promise<PageDocument> {
  const read = await passagesOrOpenings(library, { task, scope, previousQuestions });
  const composed = composePage(read.excerpts, {
    url: libraryAddress(scope),
    ...(task.kind === 'question' && { question: task.text }),
    mostWords: read.words,
    searched: read.searched,
    among: read.among,
    whole: read.whole,
  });
  const coverage = read.of === undefined ? 1 : shareOf(composed.words, read.of);
  const identity = await identityOf(composed, composed.language ?? '');
  return { ...composed, coverage, contentHash: identity };
}

interface Read {
  excerpts: Excerpt[];
  searched: number;
  among: number;
  /** To read at most. */
  words: number;
  /** Words of the documents, where their beginnings are read and all of them could be. */
  whole?: number;
  /** Words of the documents, where all of them is to be read. */
  of?: number;
}

function shareOf(words: number, all: number): number {
  return all > 0 ? Math.min(1, words / all) : 1;
}

function passagesOrOpenings(
  library: ReadableLibrary,
  { task, scope, previousQuestions }: LibraryQuestion,
): Promise<Read> {
  if (task.kind === 'sections') return wholeDocuments(library, scope);
  if (task.kind !== 'question') return openings(library, scope);
  const asked = asksForOverview(task.text);
  if (asked === null) return passagesFor(library, searchQuery(task.text, previousQuestions), scope);
  return asked.subject === null
    ? openings(library, scopeFor(asked, scope), asked.tag === null)
    : passagesFor(library, asked.subject, scope);
}

async function passagesFor(
  library: ReadableLibrary,
  query: string,
  scope: LibraryScope,
): Promise<Read> {
  const { hits, searched } = await library.search(query, scope, question.documents);
  const excerpts = await Promise.all(
    hits.map(async ({ document, passages }) => {
      const found = passages.slice(0, question.passages).map(({ quote }) => quote.blockId);
      return excerptOf(library, document, (page) => blocksAround(page, found));
    }),
  );
  return { excerpts: excerpts.flat(), searched, among: searched, words: question.words };
}

/**
 * What each document begins with: for an overview the reader asked for no passage.
 * @param isWholeScope false where the documents are only some of those the conversation is about
 */
async function openings(
  library: ReadableLibrary,
  scope: LibraryScope,
  isWholeScope = true,
): Promise<Read> {
  const { documents, total } = await library.list(scope, 'newest', 0, overview.documents);
  const share = Math.max(overview.leastWords, overview.words / Math.max(1, documents.length));
  const excerpts = await Promise.all(
    documents.map((document) =>
      excerptOf(library, document, (page) =>
        openingBlocks(page, share, (text) => countWords(text, page.language ?? 'en')),
      ),
    ),
  );
  const searched = documents.length;
  const whole = wordsOf(documents);
  const canBeWhole = isWholeScope && total === searched && whole <= sections.words;
  return {
    excerpts: excerpts.flat(),
    searched,
    among: total,
    words: overview.words,
    ...(canBeWhole && { whole }),
  };
}

/** All of each document, as far as they can be read together; the newest first. */
async function wholeDocuments(library: ReadableLibrary, scope: LibraryScope): Promise<Read> {
  const { documents, total } = await library.list(scope, 'newest', 0, sections.documents);
  const excerpts: Excerpt[] = [];
  // One after the other: what is beyond the limit need not be in memory.
  for (const [at, document] of documents.entries()) {
    if (wordsOf(documents.slice(0, at)) >= sections.words) break;
    excerpts.push(
      ...(await excerptOf(library, document, ({ blocks }) => blocks.map(({ id }) => id))),
    );
  }
  return {
    excerpts,
    searched: excerpts.length,
    among: total,
    words: sections.words,
    of: wordsOf(documents),
  };
}

function wordsOf(documents: readonly SavedDocument[]): number {
  return documents.reduce((sum, { words, coverage }) => sum + words / (coverage || 1), 0);
}

/** None when the document was deleted since it was found. */
async function excerptOf(
  library: ReadableLibrary,
  { id, title, url, savedAt, contentHash: hash }: LibraryHit['document'],
  choose: (page: PageDocument) => number[],
): Promise<Excerpt[]> {
  const opened = await library.open(id, hash).catch(() => null);
  if (opened === null) return [];
  const { page } = opened;
  return [{ page, source: { documentId: id, title, url, savedAt }, blocks: choose(page) }];
}
