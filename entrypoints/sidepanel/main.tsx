import { render } from 'preact';
import { Panel } from '@/components/app/panel';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { createHostClient } from '@/lib/messaging/host-connection';
import { watchIntents } from '@/lib/messaging/intents';
import { rememberStore } from '@/lib/messaging/remember-settings';
import { createKeptDraft } from '@/lib/messaging/kept-draft';
import { relatedPreference } from '@/lib/messaging/related-preference';
import { createTabSources } from '@/lib/page/open-tabs';
import { createLivePages } from '@/lib/page/live-pages';
import { createPageGateway } from '@/lib/page/page-gateway';
import { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';

const actions: ViewActions = { ...browserActions, openPanel: null };

function start(): void {
  const root = prepareDocument();
  // The address of each tab's panel names the tab.
  const tabId = Number(new URLSearchParams(location.search).get('tabId'));
  const gateway = createPageGateway();
  const model = new ReadingModel({
    host: createHostClient(),
    gateway,
    tabId,
    watchIntent: (callback) => watchIntents(tabId, callback),
    schedule: (callback) => requestAnimationFrame(callback),
    draft: createKeptDraft(tabId),
    related: relatedPreference,
    remember: rememberStore,
    tabs: createTabSources(),
    live: createLivePages(gateway),
    openCopy: browserActions.openLibrary,
  });
  render(<Panel model={model} actions={actions} />, root);
}

start();
