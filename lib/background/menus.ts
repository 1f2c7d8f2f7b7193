import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Intent } from '@/lib/protocol/intent';
import { openPanel } from './panel';

type Action = Intent['action'];
type MenuAction = Exclude<Action, 'open'>;

const contextsOf: Record<
  MenuAction,
  ['selection'] | ['page', 'frame', 'link', 'image', 'editable']
> = {
  'summarize-selection': ['selection'],
  'ask-selection': ['selection'],
  'summarize-page': ['page', 'frame', 'link', 'image', 'editable'],
};

const titleOf: Record<MenuAction, () => string> = {
  'summarize-selection': () => i18n.t('menu.summarizeSelection'),
  'ask-selection': () => i18n.t('menu.askSelection'),
  'summarize-page': () => i18n.t('menu.summarizePage'),
};

/** Menus are kept by the browser across restarts of the service worker; made anew on install and update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const action of Object.keys(contextsOf) as MenuAction[])
    browser.contextMenus.create({
      id: action,
      title: titleOf[action](),
      contexts: contextsOf[action],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
}

export function onMenuClicked(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): void {
  if (tab?.id === undefined || !isMenuAction(info.menuItemId)) return;
  void openPanel(tab.id, {
    action: info.menuItemId,
    frameId: info.frameId ?? 0,
    selection: info.selectionText ?? '',
  });
}

export function onCommand(command: string, tab?: Browser.tabs.Tab): void {
  if (tab?.id === undefined) return;
  if (command === 'open-panel')
    void openPanel(tab.id, { action: 'open', frameId: 0, selection: '' });
  if (command === 'summarize-page')
    void openPanel(tab.id, { action: 'summarize-page', frameId: 0, selection: '' });
}

function isMenuAction(id: string | number): id is MenuAction {
  return typeof id === 'string' && Object.hasOwn(contextsOf, id);
}
