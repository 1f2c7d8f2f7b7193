import { failure } from '@/lib/base/failure';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { RequestHandlers, Service, StreamHandlers } from '@/lib/messaging/rpc-server';
import { catalog } from '@/lib/models/catalog';
import { measureStorage } from '@/lib/models/storage-use';
import type { HostRequests, HostStreams } from '@/lib/protocol/host-api';
import { hostParams, hostStreamParams } from '@/lib/protocol/host-api';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import { ArrivingPages } from '@/lib/protocol/page-parts';
import type { Conversations } from './conversations';
import type { Downloads } from './downloads';
import type { Embedders } from './embedders';
import type { Engines } from './engines';
import { isEraseRequested, requestErase } from './erase';
import type { HandedOn, LibraryRequests } from './library-api';
import type { LoadGuard } from './load-guard';
import type { LossRecord } from './loss-record';
import type { ModelAdvisor } from './model-advisor';
import type { OpenPages } from './open-pages';
import type { PageLibrary } from './page-library';
import { pdfStream } from './pdf-stream';
import type { SavedLibrary } from './saved-library';

/** What the host is made of. */
export interface HostParts {
  repository: ConversationRepository;
  pages: OpenPages;
  library: PageLibrary;
  saved: SavedLibrary;
  conversations: Conversations;
  engines: Engines;
  embedders: Embedders;
  searchGuard: LoadGuard;
  downloads: Downloads;
  advisor: ModelAdvisor;
  losses: LossRecord;
  /** Reads a PDF that came without a view. */
  readPdf: ReadPdf;
  /** Resolves when conversations can be read and written. */
  ready: () => Promise<void>;
  /** Makes way for a host that begins anew. */
  restart: () => void;
}

type Handlers<Subject extends string> = Pick<
  RequestHandlers<HostRequests>,
  Extract<keyof HostRequests, `${Subject}.${string}`>
>;

/** Which part of the host does what views ask for. */
export function hostService(parts: HostParts): Service<HostRequests, HostStreams> {
  return {
    schemas: { requests: hostParams, streams: hostStreamParams },
    requests: {
      ...aboutConversations(parts),
      ...aboutModels(parts),
      ...aboutLibrary(parts),
      ...aboutStorage(parts),
    },
    streams: streamsOf(parts),
  };
}

function aboutConversations({
  pages,
  library,
  conversations,
  ready,
}: HostParts): Handlers<'page' | 'conversation'> {
  const whenReady = waitingFor(ready);
  const arriving = new ArrivingPages();
  return {
    'page.part': (part) => arriving.add(part),
    'page.open': async (rest) => {
      const page = arriving.join(rest);
      pages.add(page);
      // Ahead of the first question; if it fails, that question says so.
      void library.prepare(page).catch(() => undefined);
      await ready();
      const [conversation] = await conversations.list(page.canonicalUrl);
      return { conversation: conversation ?? null };
    },
    'page.get': ({ hash }) => pages.get(hash),
    'page.join': ({ hashes }) => pages.join(hashes),
    'conversation.ask': whenReady((params) => conversations.ask(params)),
    'conversation.stop': ({ conversationId }) => conversations.stop(conversationId),
    'conversation.retry': whenReady(({ conversationId, turnId, resume }) =>
      conversations.retry(conversationId, turnId, resume),
    ),
    'conversation.list': whenReady(({ pageUrl }) => conversations.list(pageUrl)),
    'conversation.rename': whenReady(({ conversationId, title }) =>
      conversations.rename(conversationId, title),
    ),
    'conversation.delete': whenReady(({ conversationId }) => conversations.delete(conversationId)),
  };
}

function aboutModels({
  engines,
  embedders,
  searchGuard,
  downloads,
  advisor,
  saved,
}: HostParts): Handlers<'engine' | 'models'> {
  return {
    'engine.select': ({ engine }) => engines.select(engine),
    'engine.configure': ({ runtime }) => engines.configure(runtime),
    'engine.runtime': () => engines.runtime(),
    'models.changed': async () => {
      // It may be the one that is searched by, with other files.
      await embedders.close();
      await saved.renewModel().catch(() => undefined);
      await engines.refresh();
      await downloads.measure();
    },
    'models.delete': async ({ model }) => {
      await searchGuard.forget(model);
      // It is deleted all the same: search then goes by words alone.
      await saved.forgetModel(model).catch(() => undefined);
      // A file in use cannot be removed. The library, which may have been reading by it, does not ask for it any more.
      await embedders.close();
      await engines.delete(model);
      await downloads.measure();
    },
    'models.catalog': () => catalog,
    'models.advise': ({ measure }) => advisor.advise(measure),
    'models.offer': () => advisor.offer(),
    'models.dismissOffer': () => advisor.dismissOffer(),
    'models.plan': ({ model }) => downloads.plan(model),
    'models.download': ({ model, dtype }) => downloads.download(model, dtype),
    'models.pause': ({ model }) => downloads.pause(model),
    'models.resume': ({ model }) => downloads.resume(model),
    'models.cancel': ({ model }) => downloads.cancel(model),
    'models.repair': ({ model }) => downloads.repair(model),
    'models.hub': ({ address }) => downloads.chooseHub(address),
  };
}

function aboutLibrary({
  pages,
  library,
  saved,
  searchGuard,
  conversations,
  ready,
}: HostParts): Handlers<'library'> {
  const handOn =
    <Name extends HandedOn>(name: Name) =>
    (params: Parameters<LibraryRequests[Name]>[0]) =>
      saved.request(name, params);
  return {
    'library.save': handOn('library.save'),
    'library.find': handOn('library.find'),
    'library.list': handOn('library.list'),
    'library.search': handOn('library.search'),
    'library.open': handOn('library.open'),
    'library.update': handOn('library.update'),
    'library.delete': handOn('library.delete'),
    'library.restore': handOn('library.restore'),
    'library.facets': handOn('library.facets'),
    'library.putCollection': handOn('library.putCollection'),
    'library.deleteCollection': handOn('library.deleteCollection'),
    'library.restoreCollection': handOn('library.restoreCollection'),
    'library.collect': handOn('library.collect'),
    'library.model': async (params) => {
      await searchGuard.forget();
      return saved.request('library.model', params);
    },
    'library.ask': waitingFor(ready)((params) => conversations.askLibrary(params)),
    'library.related': async ({ pageHash, limit }) => {
      const page = await pages.get(pageHash);
      if (page === null) throw failure('page-unknown', {});
      await ready();
      return library.related(page, limit);
    },
  };
}

function aboutStorage({
  repository,
  saved,
  losses,
  ready,
  restart,
}: HostParts): Handlers<'storage'> {
  return {
    'storage.use': async () => {
      // Answered again by the host that comes after.
      if (isEraseRequested()) throw failure('host-unreachable', { detail: 'erasing' });
      await ready();
      const [{ text, index }, conversations, { used, free }] = await Promise.all([
        saved.totals(),
        repository.size(),
        measureStorage(),
      ]);
      return { documents: text, index, conversations, models: used, free };
    },
    'storage.erase': () => {
      requestErase();
      restart();
    },
    'storage.loss': async () => {
      await ready();
      return losses.loss;
    },
    'storage.dismissLoss': () => losses.dismiss(),
  };
}

function streamsOf({
  conversations,
  engines,
  downloads,
  saved,
  readPdf,
  ready,
  restart,
}: HostParts): StreamHandlers<HostStreams> {
  return {
    'conversation.watch': async function* ({ conversationId }, signal) {
      await ready();
      yield* conversations.watch(conversationId, signal);
    },
    'engine.watch': (_params, signal) => engines.watch(signal),
    'models.watch': (_params, signal) => downloads.watch(signal),
    'library.watch': (_params, signal) => saved.watch(signal),
    'pdf.read': (params, signal) => pdfStream(readPdf, params, signal),
    'library.export': (params, signal) => saved.stream('library.export', params, signal),
    'library.import': async function* (params, signal) {
      for await (const event of saved.stream('library.import', params, signal)) {
        yield event;
        // Settings may have come with it, which are read at the start.
        if (event.type === 'done') restart();
      }
    },
  };
}

/** Makes handlers that act once something is there. */
function waitingFor(ready: () => Promise<void>) {
  return <Params, Result>(act: (params: Params) => Promise<Result>) =>
    async (params: Params): Promise<Result> => {
      await ready();
      return act(params);
    };
}
