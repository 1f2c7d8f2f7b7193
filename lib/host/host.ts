import type { ReadableLibrary } from '@/lib/answering/library/read-library';
import { readLibrary } from '@/lib/answering/library/read-library';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import { DocumentRepository } from '@/lib/library/document-repository';
import { whenOpen } from '@/lib/library/open-database';
import { renewLog } from '@/lib/library/renew-log';
import { SettingsRepository } from '@/lib/library/settings-repository';
import type { Channel } from '@/lib/messaging/channel';
import { serve } from '@/lib/messaging/rpc-server';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import { Answerer } from './answerer';
import { Conversations } from './conversations';
import type { ModelSearch } from './downloads';
import { Downloads } from './downloads';
import { Embedders } from './embedders';
import { Engines } from './engines';
import { hostService } from './host-service';
import { LibraryConnection } from './library-connection';
import { LoadGuard } from './load-guard';
import { LossRecord } from './loss-record';
import { ModelAdvisor } from './model-advisor';
import { OpenPages } from './open-pages';
import { PageLibrary } from './page-library';
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
  // Before anything is written: until it is done, another crash could cost what is kept.
  void renewLog().catch(() => undefined);
  const db = new TacitDatabase();
  const losses = new LossRecord(db, localStorage, restart);
  const whenUsable = async (): Promise<void> => {
    await whenOpen(db);
    await losses.look();
  };
  const repository = new ConversationRepository(db);
  const connection = new LibraryConnection({
    key: (model) => embedders.key(model),
    embed: async ({ model, key, texts, kind }) =>
      (await embedders.open(model, key)).embed(texts, kind),
  });
  const library = new PageLibrary(connection);
  const saved = new SavedLibrary(connection, whenUsable);
  const pages = new OpenPages(repository);
  const settings = new SettingsRepository(db);
  const engines = new Engines(settings);
  const searchGuard = new LoadGuard(settings, (crashed) => engines.noteSearchCrash(crashed));
  const embedders = new Embedders(
    () => engines.runtime(),
    searchGuard,
    (damage) => void engines.noteDamage(damage),
  );
  const search: ModelSearch = {
    close: () => embedders.close(),
    renew: () => saved.renewModel().catch(() => undefined),
  };
  const downloads = new Downloads(settings, engines, search);
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
    await whenUsable();
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
  const service = hostService({
    repository,
    pages,
    library,
    saved,
    conversations,
    engines,
    embedders,
    searchGuard,
    downloads,
    advisor,
    losses,
    readPdf,
    ready,
    restart,
  });
  return { serve: (channel) => serve(channel, service) };
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
