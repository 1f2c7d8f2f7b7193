import * as v from 'valibot';
import type { ExportEvent, ImportEvent } from './archive';
import type { Conversation, ConversationEvent } from './conversation';
import { taskSchema } from './conversation';
import type { CatalogModel, DownloadPlan, ModelsState } from './download';
import { dtypeSchema } from './download';
import type { EngineState, RuntimeSettings } from './engine';
import { runtimeSettingsSchema } from './engine';
import type { ModelAdvice, ModelOffer } from './hardware';
import type {
  LibraryFacets,
  LibraryHit,
  LibraryState,
  OpenedDocument,
  SavedDocument,
  SaveResult,
  SearchResult,
  StorageUse,
} from './library';
import {
  collectionNameSchema,
  documentKinds,
  documentOrders,
  documentOrigins,
  documentTitleSchema,
  libraryScopeSchema,
  noteSchema,
  tagSchema,
} from './library';
import type { Loss } from './loss';
import type { PageDocument } from './page';
import { blockSchema, documentSourceSchema, pageDocumentSchema } from './page';
import type { PdfReadEvent } from './page-gateway';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const tags = v.pipe(v.array(tagSchema), v.maxLength(50));
/** How many at a time. */
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

/** Of a page that is handed over in parts: which, or how many. */
const part = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

const passphrase = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000)));

/** Parameters of every request to the host, validated on arrival. */
export const hostParams = {
  /** Hands over blocks of a large page, ahead of the page itself. */
  'page.part': v.object({ hash: id, index: part, blocks: v.array(blockSchema) }),
  /** Hands over a page that was read, or what is left of it; makes it ready for questions. @throws Failure `page-unknown` where a part of it is missing */
  'page.open': v.object({ page: pageDocumentSchema, ahead: part }),
  'page.get': v.object({ hash: id }),
  /** Makes one document of pages that were opened, to be asked about together; it belongs to the first. @throws Failure `page-unknown` */
  'page.join': v.object({ hashes: v.pipe(v.array(id), v.minLength(2), v.maxLength(12)) }),
  /**
   * Stores the question and starts to answer it. A null conversation begins a new one for the page.
   * Fails with `page-unknown` when the host was restarted since `page.open`: open again, then ask again.
   */
  'conversation.ask': v.object({
    conversationId: v.nullable(id),
    pageHash: id,
    task: taskSchema,
    selection: v.nullable(v.string()),
  }),
  'conversation.stop': v.object({ conversationId: id }),
  /** Answers a turn anew, in its place; `resume` goes on from the sections that are finished. */
  'conversation.retry': v.object({ conversationId: id, turnId: id, resume: v.boolean() }),
  /** Newest first; of one page, or of all. */
  'conversation.list': v.object({ pageUrl: v.nullable(v.string()) }),
  'conversation.rename': v.object({
    conversationId: id,
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  }),
  'conversation.delete': v.object({ conversationId: id }),
  'engine.select': v.object({ engine: id }),
  'engine.configure': v.object({ runtime: runtimeSettingsSchema }),
  'engine.runtime': v.object({}),
  /** A model was added to or removed from the store by another context. */
  'models.changed': v.object({}),
  'models.delete': v.object({ model: id }),
  /** The models we know; nothing is asked of the network. */
  'models.catalog': v.object({}),
  /** Which model suits this machine; `measure` says whether its speed may be measured for it. */
  'models.advise': v.object({ measure: v.picklist(['never', 'missing', 'again']) }),
  /** The model for a reader who has none and did not decline; null else. Measures nothing. */
  'models.offer': v.object({}),
  'models.dismissOffer': v.object({}),
  /** Asks the hub what a model is and costs. The first request that goes over the network. */
  'models.plan': v.object({ model: id }),
  /** Downloads what was planned; that the reader agreed to it is the view's to see to. */
  'models.download': v.object({ model: id, dtype: dtypeSchema }),
  'models.pause': v.object({ model: id }),
  'models.resume': v.object({ model: id }),
  /** Ends a download and removes what arrived of it. */
  'models.cancel': v.object({ model: id }),
  /** Verifies a downloaded model and fetches damaged files again. */
  'models.repair': v.object({ model: id }),
  /** Chooses where models are downloaded from. */
  'models.hub': v.object({ address: v.pipe(v.string(), v.maxLength(500)) }),
  /**
   * Keeps a document. The same address and kind, or the same text, is the same document: it gets a version if its
   * text changed, the tags are added to those it has, and the note is kept unless a new one is given.
   */
  'library.save': v.object({
    page: pageDocumentSchema,
    kind: v.picklist(documentKinds),
    origin: v.picklist(documentOrigins),
    tags,
    note: noteSchema,
  }),
  /** The document kept of a page, if any. */
  'library.find': v.object({ canonicalUrl: v.string() }),
  'library.list': v.object({
    scope: libraryScopeSchema,
    order: v.picklist(documentOrders),
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    limit,
  }),
  'library.search': v.object({ query: v.string(), scope: libraryScopeSchema, limit }),
  /** With the text of a version, or of the newest. */
  'library.open': v.object({ id, contentHash: v.nullable(id) }),
  'library.update': v.object({
    id,
    title: v.optional(documentTitleSchema),
    /** The difference: several views may be changing them. */
    tags: v.optional(v.object({ added: tags, removed: tags })),
    note: v.optional(noteSchema),
  }),
  /** Moves documents into the bin. */
  'library.delete': v.object({ ids: v.array(id) }),
  /** Takes documents out of the bin. */
  'library.restore': v.object({ ids: v.array(id) }),
  'library.facets': v.object({}),
  /** Creates a collection under an id of the caller's making, or names it anew. @throws Failure `collection-exists` */
  'library.putCollection': v.object({ id, name: collectionNameSchema }),
  /** Moves a collection into the bin; its documents stay. */
  'library.deleteCollection': v.object({ id }),
  'library.restoreCollection': v.object({ id }),
  /** Puts documents into a collection, or takes them out of it. @throws Failure `collection-gone` */
  'library.collect': v.object({ id, documents: v.array(id), added: v.boolean() }),
  /** Searches by another embedding model as soon as it has read everything; null for the one that is always there. */
  'library.model': v.object({ model: v.nullable(id) }),
  /**
   * Stores a question and answers it from what the library holds. A null conversation begins a new one about the scope;
   * an earlier one keeps its own.
   */
  'library.ask': v.object({
    conversationId: v.nullable(id),
    task: taskSchema,
    scope: libraryScopeSchema,
  }),
  /** What each part of what is kept takes. */
  'storage.use': v.object({}),
  /** Erases everything: answered before it is done; whatever is asked next waits for it. */
  'storage.erase': v.object({}),
  /** What the browser lost of it, until that is dismissed. */
  'storage.loss': v.object({}),
  'storage.dismissLoss': v.object({}),
  /** What the library holds on the subject of a page that was opened, without the page itself. */
  'library.related': v.object({ pageHash: id, limit }),
};

/** Parameters of every stream of the host. */
export const hostStreamParams = {
  /** A snapshot, then every event after it. */
  'conversation.watch': v.object({ conversationId: id }),
  'engine.watch': v.object({}),
  'models.watch': v.object({}),
  'library.watch': v.object({}),
  /** Reads the PDF that is offered under the ticket (file-exchange.ts), for those who cannot start workers. */
  'pdf.read': v.object({ ticket: id, source: documentSourceSchema }),
  /** Writes everything into a file, which is handed over under the ticket (file-exchange.ts). Ends when it is left. */
  'library.export': v.object({
    ticket: id,
    passphrase,
    /** Settings that the browser keeps, which the host cannot read. */
    browserSettings: v.record(v.string(), v.unknown()),
  }),
  /** Adds what the file that is offered under the ticket holds. */
  'library.import': v.object({ ticket: id, passphrase }),
};

interface HostResults {
  /** The page's most recent conversation, if any. */
  'page.part': null;
  'page.open': { conversation: Conversation | null };
  'page.get': PageDocument | null;
  'page.join': PageDocument;
  'conversation.ask': { conversationId: string; turnId: string };
  'conversation.stop': null;
  'conversation.retry': null;
  'conversation.list': Conversation[];
  'conversation.rename': null;
  'conversation.delete': null;
  'engine.select': null;
  'engine.configure': null;
  'engine.runtime': RuntimeSettings;
  'models.changed': null;
  'models.delete': null;
  'models.catalog': readonly CatalogModel[];
  'models.advise': ModelAdvice;
  'models.offer': ModelOffer | null;
  'models.dismissOffer': null;
  'models.plan': DownloadPlan;
  'models.download': null;
  'models.pause': null;
  'models.resume': null;
  'models.cancel': null;
  'models.repair': null;
  'models.hub': null;
  'library.save': SaveResult;
  'library.find': SavedDocument | null;
  /** `total`: how many there are without offset and limit. */
  'library.list': { documents: SavedDocument[]; total: number };
  'library.search': SearchResult;
  'library.open': OpenedDocument;
  'library.update': null;
  'library.delete': null;
  'library.restore': null;
  'library.facets': LibraryFacets;
  'library.putCollection': null;
  'library.deleteCollection': null;
  'library.restoreCollection': null;
  /** Ids of those that were not so before. */
  'library.collect': string[];
  'library.model': null;
  'library.ask': { conversationId: string; turnId: string };
  'storage.use': StorageUse;
  'storage.erase': null;
  'storage.loss': Loss | null;
  'storage.dismissLoss': null;
  'library.related': LibraryHit[];
}

interface HostStreamEvents {
  'conversation.watch': ConversationEvent;
  'engine.watch': EngineState;
  'models.watch': ModelsState;
  'library.watch': LibraryState;
  'pdf.read': PdfReadEvent;
  'library.export': ExportEvent;
  'library.import': ImportEvent;
}

type Params<
  Schemas extends Record<string, v.GenericSchema>,
  Name extends keyof Schemas,
> = v.InferOutput<Schemas[Name]>;

/** The host's requests as a map of function signatures. */
export type HostRequests = {
  [Name in keyof HostResults]: (params: Params<typeof hostParams, Name>) => HostResults[Name];
};

/** The host's streams as a map of function signatures. */
export type HostStreams = {
  [Name in keyof HostStreamEvents]: (
    params: Params<typeof hostStreamParams, Name>,
  ) => HostStreamEvents[Name];
};

/** How views talk to the host: the one interface `lib/state` knows. */
export interface HostClient {
  request<Name extends keyof HostRequests>(
    name: Name,
    params: Parameters<HostRequests[Name]>[0],
  ): Promise<ReturnType<HostRequests[Name]>>;
  /** Ends when the signal aborts; throws a `Failure` when the connection is lost for good. */
  stream<Name extends keyof HostStreams>(
    name: Name,
    params: Parameters<HostStreams[Name]>[0],
    signal: AbortSignal,
  ): AsyncIterable<ReturnType<HostStreams[Name]>>;
}
