/// <reference lib="webworker" />
// Before everything else: the embedder's files come while the rest of this is still starting.
import {
  shippedEmbedder as embedder,
  shippedGlossaries as glossariesFrom,
  shippedGlossary as glossaryFrom,
  shippedGlossedReader as glossedReader,
  shippedReader as reader,
  shippedThesaurus as thesaurus,
} from './shipped-models';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerAcross } from '@/lib/answering/answer-across';
import { summarize } from '@/lib/answering/extractive-summary';
import { composePrompt } from '@/lib/answering/generative/compose-prompt';
import { finishAnswer } from '@/lib/answering/generative/finish-answer';
import { countSections, keySentences, outlinePage } from '@/lib/answering/sections/outline';
import { composeSection, planSections } from '@/lib/answering/sections/plan-sections';
import { languagesOf, preparePage } from '@/lib/answering/prepare-page';
import { failure } from '@/lib/base/failure';
import { RecentMap } from '@/lib/base/recent-map';
import { TacitDatabase } from '@/lib/library/database';
import { Library } from '@/lib/library/library';
import { Gate } from '@/lib/base/gate';
import { workerScopeChannel } from '@/lib/messaging/channel';
import { createClient } from '@/lib/messaging/rpc-client';
import { serve } from '@/lib/messaging/rpc-server';
import { ArrivingPages } from '@/lib/protocol/page-parts';
import { exportStream, importStream } from './archive-streams';
import type { LibraryRequests, LibraryStreams, ModelRequests } from './library-api';
import { preparedPages } from './prepared-pages';

declare const self: DedicatedWorkerGlobalScope;

const gate = new Gate();
const library = new Library({
  db: new TacitDatabase(),
  embedder,
  glossaries: glossaryFrom,
  model: async (id) => {
    const key = await host.request('model.key', { model: id });
    return {
      id,
      key,
      embed: (texts, kind) => host.request('texts.embed', { model: id, key, texts, kind }),
    };
  },
  idle: () => gate.pass(),
});
const pages = new RecentMap<string, AnalyzedPage>(preparedPages);
const arriving = new ArrivingPages();
const channel = workerScopeChannel(self);
const host = createClient<ModelRequests, Record<never, never>>(channel);

serve<LibraryRequests, LibraryStreams>(channel, {
  requests: {
    'page.part': (part) => arriving.add(part),
    'page.prepare': async (rest) => {
      const page = arriving.join(rest);
      const glossaries = await glossariesFrom(languagesOf(page));
      const aids = {
        passageReader: await reader,
        // Without it there is less to tell, but the same page.
        glossedReader: glossaries.size > 0 ? await glossedReader().catch(() => null) : null,
        thesaurus: await thesaurus,
        glossaries,
      };
      pages.set(page.contentHash, preparePage(page, await embedder, aids));
    },
    'page.instant': async ({ hash, task, previous }) => {
      const page = prepared(hash);
      if (task.kind === 'question') return answerAcross(page, task.text, previous, glossaryFrom);
      if (task.kind === 'sections') return outlinePage(page);
      return summarize(page, task.kind, task.kind === 'summary' ? task.length : undefined);
    },
    'page.prompt': ({ hash, task, turns, earlier, tokens, counter }) =>
      composePrompt({
        prepared: prepared(hash),
        task,
        turns,
        earlier,
        budget: { tokens, countTokens: countTokens(counter) },
      }),
    'page.sectionCount': ({ hash }) => countSections(prepared(hash)),
    'page.sections': ({ hash, tokens, after, language, counter }) =>
      planSections(prepared(hash), { tokens, countTokens: countTokens(counter) }, after, language),
    'page.section': ({ hash, section, language }) =>
      composeSection(prepared(hash), section, language),
    'page.keySentences': ({ hash, section }) => keySentences(prepared(hash), section),
    'page.finish': ({ hash, draft, passages }) =>
      finishAnswer(prepared(hash), draft, passages, glossaryFrom),
    'library.hold': ({ held }) => gate.hold(held),
    'library.save': (document) => library.save(document),
    'library.find': ({ canonicalUrl }) => library.find(canonicalUrl),
    'library.list': ({ scope, order, offset, limit }) => library.list(scope, order, offset, limit),
    'library.search': ({ query, scope, limit }) => library.search(query, scope, limit),
    'library.open': ({ id, contentHash }) => library.open(id, contentHash),
    'library.update': ({ id, ...change }) => library.update(id, change),
    'library.delete': ({ ids }) => library.delete(ids),
    'library.restore': ({ ids }) => library.restore(ids),
    'library.facets': () => library.facets(),
    'library.putCollection': ({ id, name }) => library.putCollection(id, name),
    'library.deleteCollection': ({ id }) => library.setCollectionDeleted(id, true),
    'library.restoreCollection': ({ id }) => library.setCollectionDeleted(id, false),
    'library.collect': ({ id, documents, added }) => library.collect(id, documents, added),
    'library.model': ({ model }) => library.chooseModel(model),
    'library.totals': () => library.totals(),
    'library.related': ({ hash, limit }) => library.related(prepared(hash).page, limit),
  },
  streams: {
    'library.watch': (_params, signal) => library.watch(signal),
    'library.export': (params, signal) => exportStream(library, params, signal),
    'library.import': (params, signal) => importStream(library, params, signal),
  },
});

/** Counts tokens through the host, by the tokenizer of the model that is asked. */
function countTokens(counter: number): (texts: string[]) => Promise<number[]> {
  return async (texts) =>
    texts.length === 0 ? [] : host.request('tokens.count', { counter, texts });
}

function prepared(hash: string): AnalyzedPage {
  const page = pages.get(hash);
  if (page === undefined) throw failure('page-unknown', {});
  return page;
}
