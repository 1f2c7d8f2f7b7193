import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { Conversation, Turn } from '@/lib/protocol/conversation';
import type { DocumentOrigin, SavedDocument } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import type { PackedLexical } from './packed-lexical';
import type { PackedVectors } from './packed-vectors';

/** What the model has written of a running turn; what remains of it when the host is killed. */
export interface Draft {
  turnId: string;
  text: string;
}

export interface Setting {
  key: string;
  value: unknown;
}

/** A document as it is stored. */
export interface DocumentRow extends SavedDocument {
  /** Canonical addresses the same text was found under, its own first. */
  addresses: string[];
  /** The title was given by the user: a new version leaves it alone. */
  renamed: boolean;
  /** What the texts of all versions take, in bytes. */
  bytes: number;
}

/** A collection as it is stored; its documents name it. */
export interface CollectionRow {
  id: string;
  name: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** When it was named last. */
  updatedAt: number;
  /** As of documents: in the bin since then. */
  deletedAt: number | null;
}

/** The text of one version of a document. */
export interface ContentRow {
  /** Given by the store: ascending, never used again, also after deletion. */
  number: number;
  documentId: string;
  contentHash: string;
  /** What brought this version in. */
  origin: DocumentOrigin;
  page: PageDocument;
}

/** A part of the index: which chunks it holds. Its postings and vectors lie in rows of their own. */
export interface SegmentRow {
  /** Given by the store. */
  id: number;
  /** Rules of chunking and terms it was made by, see `indexFormat`. */
  format: number;
  /** Document number of each chunk, ascending. */
  documents: Uint32Array;
  /** Ordinal of each chunk within its document. */
  chunkOf: Uint32Array;
  /** What postings and vectors take. */
  bytes: number;
  /** Its vectors have their codes; those that earlier versions stored get them in the background. */
  coded: boolean;
}

export interface PostingsRow {
  segment: number;
  lexical: PackedLexical;
}

/** The vectors of a segment's chunks under one embedding model. */
export interface VectorsRow {
  segment: number;
  embedder: string;
  vectors: PackedVectors;
}

/** Everything Tacit keeps. One database, so that what belongs together is written in one transaction. */
export class TacitDatabase extends Dexie {
  declare readonly pages: EntityTable<PageDocument, 'contentHash'>;
  declare readonly conversations: EntityTable<Conversation, 'id'>;
  declare readonly turns: EntityTable<Turn, 'id'>;
  declare readonly drafts: EntityTable<Draft, 'turnId'>;
  declare readonly settings: EntityTable<Setting, 'key'>;
  declare readonly documents: EntityTable<DocumentRow, 'id'>;
  declare readonly collections: EntityTable<CollectionRow, 'id'>;
  declare readonly contents: Table<ContentRow, number, Omit<ContentRow, 'number'>>;
  declare readonly segments: Table<SegmentRow, number, Omit<SegmentRow, 'id'>>;
  declare readonly postings: EntityTable<PostingsRow, 'segment'>;
  declare readonly vectors: Table<VectorsRow, [segment: number, embedder: string]>;

  constructor(name = 'tacit') {
    super(name);
    this.version(1).stores({
      pages: 'contentHash',
      conversations: 'id, pageUrl, updatedAt',
      turns: 'id, conversationId, pageHash, status',
      drafts: 'turnId',
      settings: 'key',
    });
    this.version(2).stores({
      documents: 'id, &number, contentHash, *addresses, status, deletedAt',
      contents: '++number, documentId',
      segments: '++id',
      postings: 'segment',
      vectors: '[segment+embedder], segment, embedder',
    });
    this.version(3)
      .stores({
        documents: 'id, &number, contentHash, *addresses, *collections, status, deletedAt',
        collections: 'id',
      })
      .upgrade((transaction) =>
        transaction
          .table<Partial<DocumentRow>>('documents')
          .toCollection()
          .modify({ collections: [] }),
      );
    this.version(4)
      .stores({})
      .upgrade((transaction) =>
        transaction.table<Partial<SegmentRow>>('segments').toCollection().modify({ coded: false }),
      );
  }
}
