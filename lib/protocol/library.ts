import * as v from 'valibot';
import type { FailureData } from '@/lib/base/failure';
import type { PageDocument, Quote } from './page';
import { pageTypes } from './page';

export const documentKinds = ['page', 'selection', 'file'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How a document came in: by a press on save, from a file or bookmark, or by reading on. */
export const documentOrigins = ['saved', 'imported', 'remembered'] as const;
export type DocumentOrigin = (typeof documentOrigins)[number];

export const tagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
export const collectionNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
export const noteSchema = v.pipe(v.string(), v.maxLength(10_000));
export const documentTitleSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

/** What the library knows of a document without its text. */
export const savedDocumentSchema = v.object({
  /** Random, stable over versions. */
  id: v.string(),
  /** What the index knows the newest version by: ascending, never used again. */
  number: v.number(),
  kind: v.picklist(documentKinds),
  origin: v.picklist(documentOrigins),
  url: v.string(),
  canonicalUrl: v.string(),
  title: v.string(),
  site: v.string(),
  language: v.nullable(v.string()),
  type: v.picklist(pageTypes),
  /** Of the newest version, like `words` and `coverage`. */
  contentHash: v.string(),
  words: v.number(),
  coverage: v.number(),
  tags: v.array(tagSchema),
  /** Ids of the collections it was put into. */
  collections: v.array(v.string()),
  note: noteSchema,
  /** Milliseconds since the epoch: when it came in, and when its text, title, tags or note last changed. */
  savedAt: v.number(),
  updatedAt: v.number(),
  /** How many versions of its text are kept, at least one. */
  versions: v.number(),
  /** `waiting`: the text is kept but cannot be found by search yet. */
  status: v.picklist(['waiting', 'indexed']),
  /** In the bin since then, until it is restored or purged; null when it is not. */
  deletedAt: v.nullable(v.number()),
});
export type SavedDocument = v.InferOutput<typeof savedDocumentSchema>;

/** A bookmark is kept by its title and address alone: none of its page was read. */
export function hasText({ coverage }: Pick<SavedDocument, 'coverage'>): boolean {
  return coverage > 0;
}

const ids = v.array(v.string());

/** Which documents are meant: those that meet every condition given. Of several values of one condition, one is enough. */
export const libraryScopeSchema = v.object({
  /** Words that title, site, address or tags hold. */
  text: v.optional(v.string()),
  tags: v.optional(v.array(v.string())),
  /** Ids of collections. */
  collections: v.optional(ids),
  sites: v.optional(v.array(v.string())),
  kinds: v.optional(v.array(v.picklist(documentKinds))),
  origins: v.optional(v.array(v.picklist(documentOrigins))),
  types: v.optional(v.array(v.picklist(pageTypes))),
  /** Saved at this time or later, before that one; milliseconds since the epoch. */
  after: v.optional(v.number()),
  before: v.optional(v.number()),
  /** Ids, chosen by hand. */
  documents: v.optional(ids),
});
export type LibraryScope = v.InferOutput<typeof libraryScopeSchema>;

export const documentOrders = ['newest', 'oldest', 'title'] as const;
export type DocumentOrder = (typeof documentOrders)[number];

/** A stretch of a saved document that answers a search. */
export interface LibraryPassage {
  /** The sentence that answers best; its block is one of the stored page. */
  quote: Quote;
  /** Texts of the headings above, outermost first. */
  headings: readonly string[];
  text: string;
  /** The words of the query in `text`, in order; UTF-16 offsets. */
  matches: { start: number; end: number }[];
  /** Of a PDF, from 1. */
  page?: number;
}

export interface LibraryHit {
  document: SavedDocument;
  /** 0–1 within one search. */
  score: number;
  /** What of the title was asked for, in order; UTF-16 offsets. */
  titleMatches: { start: number; end: number }[];
  /** Best first, at least one. */
  passages: LibraryPassage[];
}

export interface SearchResult {
  /** Best first. */
  hits: LibraryHit[];
  /** Documents that were looked at. */
  searched: number;
  /** Words of the query as they were understood, to mark in what is opened. */
  terms: string[];
  milliseconds: number;
}

/** One text a document had. */
export interface DocumentVersion {
  contentHash: string;
  capturedAt: number;
}

export interface OpenedDocument {
  document: SavedDocument;
  page: PageDocument;
  /** Newest first. */
  versions: DocumentVersion[];
}

export interface SaveResult {
  id: string;
  /** `updated`: the text changed, a version was added. `unchanged`: this very text is kept already. */
  outcome: 'saved' | 'updated' | 'unchanged';
}

/**
 * Documents that the reader put together by hand, under a name. A tag says what a document is and is nothing without
 * one; a collection is a thing of its own: it can be empty, is renamed in one place, and is deleted, and brought back,
 * without its documents.
 */
export interface Collection {
  /** Random, made by who creates it. */
  id: string;
  name: string;
  /** How many it holds. */
  documents: number;
}

/** Values to filter by, the commonest first; collections by name. */
export interface LibraryFacets {
  collections: Collection[];
  tags: { name: string; documents: number }[];
  sites: { name: string; documents: number }[];
}

/** What each part takes on the disk, about, in bytes. */
export interface StorageUse {
  /** The texts of saved documents. */
  documents: number;
  index: number;
  conversations: number;
  models: number;
  /** What the browser still gives; null where it does not say. */
  free: number | null;
}

/** The embedding model that is searched by. */
export interface SearchModelState {
  /** Null for the one that is always there. */
  model: string | null;
  /** The model that takes over once it has read everything, and how far it is, in chunks. */
  next: { model: string; done: number; total: number } | null;
}

export interface LibraryState {
  documents: number;
  words: number;
  /** Documents that search does not find yet. */
  waiting: number;
  /** Grows with every change: what was listed before may be listed again. */
  revision: number;
  /** Why documents that wait are not being indexed. */
  failure: FailureData | null;
  search: SearchModelState;
}
