import type { ReadableLibrary } from '@/lib/answering/library/read-library';
import { readLibrary } from '@/lib/answering/library/read-library';
import { failure } from '@/lib/base/failure';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import { DocumentRepository } from '@/lib/library/document-repository';
import { whenOpen } from '@/lib/library/open-database';
import { SettingsRepository } from '@/lib/library/settings-repository';
import type { Channel } from '@/lib/messaging/channel';
import { serve } from '@/lib/messaging/rpc-server';
import { catalog } from '@/lib/models/catalog';
import { measureStorage } from '@/lib/models/storage-use';
import type { HostRequests, HostStreams } from '@/lib/protocol/host-api';
import { hostParams, hostStreamParams } from '@/lib/protocol/host-api';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import { Answerer } from './answerer';
import { Conversations } from './conversations';
import { Downloads } from './downloads';
import { Engines } from './engines';
import { isEraseRequested, requestErase } from './erase';
import { Embedders } from './embedders';
import { ModelAdvisor } from './model-advisor';
import { OpenPages } from './open-pages';
import type { HandedOn, LibraryRequests } from './library-api';
import { LibraryConnection } from './library-connection';
import { PageLibrary } from './page-library';
import { pdfStream } from './pdf-stream';
import { SavedLibrary } from './saved-library';

export interface Host {
  /** Serves one view until its channel closes. */
  serve(channel: Channel): void;
}

/**
 * Builds the host: the one context that owns conversations, the library and the engines.
 * @param readPdf reads a PDF that came without a view
 */
export function startHost(readPdf: ReadPdf): Host {
  const db = new TacitDatabase();
  const repository = new ConversationRepository(db);
  const connection = new LibraryConnection(async ({ model, texts, kind }) =>
    (await embedders.open(model)).embed(texts, kind),
  );
  const library = new PageLibrary(connection);
  const saved = new SavedLibrary(connection, () => whenOpen(db));
  const pages = new OpenPages(repository);
  const settings = new SettingsRepository(db);
  const engines = new Engines(settings);
  const downloads = new Downloads(settings, engines);
  const embedders = new Embedders(() => engines.runtime());
  const advisor = new ModelAdvisor(settings, engines);
  const conversations = new Conversations(
    repository,
    pages,
    new Answerer(library, engines),
    engines,
    (question) => readLibrary(readable(saved), question),
  );
  const recovered = engines.ready.then(() => repository.recover(engines.crashed));
  // Whoever waits for `ready` is told.
  recovered.catch(() => undefined);
  // Views may connect while this runs; whatever touches conversations waits for it.
  const ready = async (): Promise<void> => {
    await whenOpen(db);
    await recovered;
  };
  // What was left when the browser was closed, or killed.
  void ready()
    .then(() => new DocumentRepository(db).unfinished())
    .then((unfinished) => unfinished && saved.start())
    .catch(() => undefined);
  // A newer version of Tacit has come; as this one can do nothing more, it makes way.
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) restart();
  });

  const handOn =
    <Name extends HandedOn>(name: Name) =>
    (params: Parameters<LibraryRequests[Name]>[0]) =>
      saved.request(name, params);

  return {
    serve: (channel) =>
      serve<HostRequests, HostStreams>(channel, {
        schemas: { requests: hostParams, streams: hostStreamParams },
        requests: {
          'page.open': async ({ page }) => {
            pages.add(page);
            // Ahead of the first question; if it fails, that question says so.
            void library.prepare(page).catch(() => undefined);
            await ready();
            const [conversation] = await conversations.list(page.canonicalUrl);
            return { conversation: conversation ?? null };
          },
          'page.get': ({ hash }) => pages.get(hash),
          'page.join': ({ hashes }) => pages.join(hashes),
          'conversation.ask': async (params) => {
            await ready();
            return conversations.ask(params);
          },
          'conversation.stop': async ({ conversationId }) => {
            await conversations.stop(conversationId);
            return null;
          },
          'conversation.retry': async ({ conversationId, turnId }) => {
            await ready();
            await conversations.retry(conversationId, turnId);
            return null;
          },
          'conversation.list': async ({ pageUrl }) => {
            await ready();
            return conversations.list(pageUrl);
          },
          'conversation.rename': async ({ conversationId, title }) => {
            await ready();
            await conversations.rename(conversationId, title);
            return null;
          },
          'conversation.delete': async ({ conversationId }) => {
            await ready();
            await conversations.delete(conversationId);
            return null;
          },
          'engine.select': async ({ engine }) => {
            await engines.select(engine);
            return null;
          },
          'engine.configure': async ({ runtime }) => {
            await engines.configure(runtime);
            return null;
          },
          'engine.runtime': () => engines.runtime(),
          'models.changed': async () => {
            await engines.refresh();
            await downloads.measure();
            return null;
          },
          'models.delete': async ({ model }) => {
            // A file in use cannot be removed.
            await embedders.close();
            // It is deleted all the same: search then goes by words alone.
            await saved.forgetModel(model).catch(() => undefined);
            await engines.delete(model);
            await downloads.measure();
            return null;
          },
          'models.catalog': () => catalog,
          'models.advise': ({ measure }) => advisor.advise(measure),
          'models.offer': () => advisor.offer(),
          'models.dismissOffer': async () => {
            await advisor.dismissOffer();
            return null;
          },
          'models.plan': ({ model }) => downloads.plan(model),
          'models.download': async ({ model, dtype }) => {
            await downloads.download(model, dtype);
            return null;
          },
          'models.pause': async ({ model }) => {
            await downloads.pause(model);
            return null;
          },
          'models.resume': async ({ model }) => {
            await downloads.resume(model);
            return null;
          },
          'models.cancel': async ({ model }) => {
            await downloads.cancel(model);
            return null;
          },
          'models.repair': async ({ model }) => {
            await downloads.repair(model);
            return null;
          },
          'models.hub': async ({ address }) => {
            await downloads.chooseHub(address);
            return null;
          },
          'library.save': handOn('library.save'),
          'library.find': handOn('library.find'),
          'library.list': handOn('library.list'),
          'library.search': handOn('library.search'),
          'library.open': handOn('library.open'),
          'library.update': handOn('library.update'),
          'library.delete': handOn('library.delete'),
          'library.restore': handOn('library.restore'),
          'library.facets': handOn('library.facets'),
          'library.model': handOn('library.model'),
          'library.ask': async (params) => {
            await ready();
            return conversations.askLibrary(params);
          },
          'storage.use': async () => {
            // Answered again by the host that comes after.
            if (isEraseRequested()) throw failure('host-unreachable', { detail: 'erasing' });
            await ready();
            const [{ text, index }, size, models] = await Promise.all([
              saved.totals(),
              repository.size(),
              measureStorage(),
            ]);
            const { used, free } = models;
            return { documents: text, index, conversations: size, models: used, free };
          },
          'storage.erase': () => {
            requestErase();
            restart();
            return null;
          },
          'library.related': async ({ pageHash, limit }) => {
            const page = await pages.get(pageHash);
            if (page === null) throw failure('page-unknown', {});
            return saved.related(page, limit);
          },
        },
        streams: {
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
        },
      }),
  };
}

/** What is kept, as it is read to answer from it. */
function readable(saved: SavedLibrary): ReadableLibrary {
  return {
    search: (query, scope, limit) => saved.request('library.search', { query, scope, limit }),
    list: (scope, order, offset, limit) =>
      saved.request('library.list', { scope, order, offset, limit }),
    open: (id, contentHash) => saved.request('library.open', { id, contentHash }),
  };
}

/** How long the last answers may take to leave, in milliseconds. */
const farewell = 100;

/** Makes way for a host that begins anew: the next view that asks for one gets it, and views ask by themselves. */
function restart(): void {
  setTimeout(() => window.close(), farewell);
}
