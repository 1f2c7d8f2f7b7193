import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '@/components/app/panel';
import { prepareDocument } from '@/components/words/prepare-document';
import { createHostClient } from '@/lib/messaging/host-connection';
import { watchIntents } from '@/lib/messaging/intents';
import { createPageGateway } from '@/lib/page/page-gateway';
import { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';

const actions: ViewActions = {
  openPanel: null,
  openSettings: () => void browser.runtime.openOptionsPage(),
  openLink: (url) => void browser.tabs.create({ url }),
  copyText: (text) => navigator.clipboard.writeText(text),
};

async function start(): Promise<void> {
  const root = prepareDocument();
  const tabId = await panelTab();
  const model = new ReadingModel({
    host: createHostClient(),
    gateway: createPageGateway(),
    tabId,
    watchIntent: (callback) => watchIntents(tabId, callback),
    schedule: (callback) => requestAnimationFrame(callback),
  });
  render(<Panel model={model} actions={actions} />, root);
}

/** The tab the panel was opened for. Opened from the browser's own menu it has none and follows the tab on screen. */
async function panelTab(): Promise<number> {
  const bound = Number(new URLSearchParams(location.search).get('tabId'));
  if (Number.isInteger(bound) && bound > 0) return bound;
  browser.tabs.onActivated.addListener(() => location.reload());
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

void start();
