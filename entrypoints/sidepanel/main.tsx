import { render } from 'preact';
import { Panel } from '@/components/app/panel';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { watchIntents } from '@/lib/messaging/intents';
import { browserDependencies } from '@/lib/views/browser-dependencies';
import { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';

const actions: ViewActions = { ...browserActions, openPanel: null };

function start(): void {
  const root = prepareDocument();
  // The address of each tab's panel names the tab.
  const tabId = Number(new URLSearchParams(location.search).get('tabId'));
  const model = new ReadingModel({
    ...browserDependencies(tabId),
    watchIntent: (callback) => watchIntents(tabId, callback),
  });
  render(<Panel model={model} actions={actions} />, root);
}

start();
