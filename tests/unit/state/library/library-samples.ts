import type { LibraryHit, LibraryState, SavedDocument } from '@/lib/protocol/library';

export function sampleDocument(changes: Partial<SavedDocument> = {}): SavedDocument {
  return {
    id: 'd1',
    number: 1,
    kind: 'page',
    origin: 'saved',
    url: 'https://tides.example/how',
    canonicalUrl: 'https://tides.example/how',
    title: 'How tides work',
    site: 'tides.example',
    language: 'en',
    type: 'article',
    contentHash: 'hash-1',
    words: 4812,
    coverage: 1,
    tags: [],
    collections: [],
    note: '',
    savedAt: 0,
    updatedAt: 0,
    versions: 1,
    status: 'indexed',
    deletedAt: null,
    ...changes,
  };
}

export function sampleHit(id: string): LibraryHit {
  const text = 'The moon pulls the sea.';
  return {
    document: sampleDocument({ id }),
    score: 1,
    titleMatches: [],
    passages: [
      {
        quote: { blockId: 1, start: 0, end: text.length, text },
        headings: [],
        text,
        matches: [{ start: 4, end: 8 }],
      },
    ],
  };
}

export function sampleLibraryState(changes: Partial<LibraryState> = {}): LibraryState {
  return {
    documents: 1,
    words: 4812,
    waiting: 0,
    revision: 1,
    failure: null,
    search: { model: null, next: null },
    ...changes,
  };
}
