import { render } from 'preact';
import { browser } from 'wxt/browser';
import { fitPopup } from '@/components/app/fit-popup';
import { Panel } from '@/components/app/panel';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { leaveIntent } from '@/lib/messaging/intents';
import { openSidePanel } from '@/lib/messaging/open-side-panel';
import { browserDependencies } from '@/lib/views/browser-dependencies';
import { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';

async function start(): Promise<void> {
  const root = prepareDocument();
  fitPopup(root);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? -1;
  // The press of the button gave access: a side panel that waits for it in this tab may read now.
  void leaveIntent(tabId, { action: 'open', frameId: 0, selection: '', at: Date.now() });
  const model = new ReadingModel({
    ...browserDependencies(tabId),
    pressed: true,
    // Menus and keys speak to the panel only.
    watchIntent: () => () => undefined,
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
