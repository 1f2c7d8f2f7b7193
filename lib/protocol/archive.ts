import * as v from 'valibot';
import {
  answerSchema,
  sectionsProgressSchema,
  taskSchema,
  thoroughOfferSchema,
} from './conversation';
import {
  collectionNameSchema,
  documentKinds,
  documentOrigins,
  noteSchema,
  tagSchema,
} from './library';
import { pageDocumentSchema } from './page';

/** What an exported file says of itself, as its first record. `version` grows when older readers could not read it. */
export const archiveFormat = 'tacit-export';
export const archiveVersion = 2;

const time = v.number();
const duration = v.nullable(v.number());

const turnSchema = v.object({
  id: v.string(),
  conversationId: v.string(),
  index: v.number(),
  task: taskSchema,
  pageHash: v.string(),
  selection: v.nullable(v.string()),
  engine: v.string(),
  status: v.picklist(['running', 'done', 'stopped', 'failed', 'interrupted']),
  instant: v.nullable(answerSchema),
  draft: v.string(),
  thoughts: v.optional(v.string()),
  answer: v.nullable(answerSchema),
  sections: v.optional(v.nullable(sectionsProgressSchema)),
  thorough: v.optional(v.nullable(thoroughOfferSchema)),
  progress: v.nullable(v.unknown()),
  failure: v.nullable(v.object({ code: v.string(), params: v.record(v.string(), v.string()) })),
  createdAt: time,
  endedAt: v.nullable(time),
  timing: v.object({
    instant: duration,
    firstToken: duration,
    total: duration,
    tokensPerSecond: duration,
  }),
});

const headSchema = v.object({
  record: v.literal('head'),
  format: v.literal(archiveFormat),
  version: v.number(),
  exportedAt: time,
});

const settingSchema = v.object({
  record: v.literal('setting'),
  /** Who keeps it: the database, or the storage area of the browser that views read. */
  keeper: v.picklist(['database', 'browser']),
  key: v.string(),
  value: v.unknown(),
});

/** A conversation with its turns, in order, and the pages they are about. */
const conversationSchema = v.object({
  record: v.literal('conversation'),
  conversation: v.object({
    id: v.string(),
    pageUrl: v.string(),
    pageTitle: v.string(),
    title: v.string(),
    createdAt: time,
    updatedAt: time,
  }),
  turns: v.array(turnSchema),
  pages: v.array(pageDocumentSchema),
});
export type ArchivedConversation = v.InferOutput<typeof conversationSchema>;

/** A collection, ahead of the documents that are in it. */
const collectionSchema = v.object({
  record: v.literal('collection'),
  collection: v.object({
    id: v.string(),
    name: collectionNameSchema,
    createdAt: time,
    updatedAt: time,
  }),
});
export type ArchivedCollection = v.InferOutput<typeof collectionSchema>;

/** A saved document with its texts, oldest first. */
const documentSchema = v.object({
  record: v.literal('document'),
  document: v.object({
    id: v.string(),
    kind: v.picklist(documentKinds),
    origin: v.picklist(documentOrigins),
    canonicalUrl: v.string(),
    /** Canonical addresses it was found under, its own first. */
    addresses: v.pipe(v.array(v.string()), v.minLength(1)),
    title: v.string(),
    /** Given by the user. */
    renamed: v.boolean(),
    tags: v.array(tagSchema),
    /** Ids of collections in the same file; files of version 1 have none. */
    collections: v.optional(v.array(v.string()), []),
    note: noteSchema,
    savedAt: time,
    updatedAt: time,
  }),
  versions: v.pipe(
    v.array(v.object({ origin: v.picklist(documentOrigins), page: pageDocumentSchema })),
    v.minLength(1),
  ),
});
export type ArchivedDocument = v.InferOutput<typeof documentSchema>;

const endSchema = v.object({
  record: v.literal('end'),
  /** How many came before it. */
  records: v.number(),
});

export const archiveRecordSchema = v.variant('record', [
  headSchema,
  settingSchema,
  conversationSchema,
  collectionSchema,
  documentSchema,
  endSchema,
]);
export type ArchiveRecord = v.InferOutput<typeof archiveRecordSchema>;

/** How far an export or import is. */
export interface ArchiveProgress {
  /** Of an export: records; of an import: bytes of the file. */
  done: number;
  total: number;
}

/** What an import did. */
export interface ImportSummary {
  /** Settings that the browser keeps, for the view to put where they belong. */
  browserSettings: Record<string, unknown>;
  documents: { added: number; changed: number; unchanged: number };
  conversations: { added: number; changed: number; unchanged: number };
}

export type ExportEvent =
  | { type: 'progress'; progress: ArchiveProgress }
  /** The file is handed over. */
  | { type: 'done'; size: number };

export type ImportEvent =
  | { type: 'progress'; progress: ArchiveProgress }
  | { type: 'done'; summary: ImportSummary };
