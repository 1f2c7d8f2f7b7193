import { render } from 'preact';
import { browser } from 'wxt/browser';
import { fitPopup } from '@/components/app/fit-popup';
import { Panel } from '@/components/app/panel';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { createHostClient } from '@/lib/messaging/host-connection';
import { leaveIntent } from '@/lib/messaging/intents';
import { rememberStore } from '@/lib/messaging/remember-settings';
import { createKeptDraft } from '@/lib/messaging/kept-draft';
import { openSidePanel } from '@/lib/messaging/open-side-panel';
import { relatedPreference } from '@/lib/messaging/related-preference';
import { createTabSources } from '@/lib/page/open-tabs';
import { createLivePages } from '@/lib/page/live-pages';
import { createPageGateway } from '@/lib/page/page-gateway';
import { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';

async function start(): Promise<void> {
  const root = prepareDocument();
  fitPopup(root);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? -1;
  // The press of the button gave access: a side panel that waits for it in this tab may read now.
  void leaveIntent(tabId, { action: 'open', frameId: 0, selection: '', at: Date.now() });
  const gateway = createPageGateway();
  const model = new ReadingModel({
    host: createHostClient(),
    gateway,
    tabId,
    pressed: true,
    // Menus and keys speak to the panel only.
    watchIntent: () => () => undefined,
    schedule: (callback) => requestAnimationFrame(callback),
    draft: createKeptDraft(tabId),
    related: relatedPreference,
    remember: rememberStore,
    tabs: createTabSources(),
    live: createLivePages(gateway),
    openCopy: browserActions.openLibrary,
  });
  render(<Panel model={model} actions={actionsFor(tabId)} />, root);
}

function actionsFor(tabId: number): ViewActions {
  return {
    ...browserActions,
    openPanel: () => void openSidePanel(tabId).then(() => window.close()),
  };
}

void start();
