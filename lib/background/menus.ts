import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openLibrary } from '@/lib/messaging/open-library';
import type { Intent } from '@/lib/protocol/intent';
import { openPanel } from './panel';
import { saveTab } from './save-tab';

type Action = Intent['action'];
type MenuAction = Exclude<Action, 'open'> | 'save-page' | 'save-selection';

type Place = Pick<Browser.contextMenus.CreateProperties, 'contexts' | 'documentUrlPatterns'>;

/** Anywhere: patterns are matched against the frame, and frames without an address of their own match none. */
const onSelection: Place = { contexts: ['selection'] };
const onPage: Place = {
  contexts: ['page', 'frame', 'link', 'image', 'editable'],
  documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
};

const placeOf: Record<MenuAction, Place> = {
  'summarize-selection': onSelection,
  'ask-selection': onSelection,
  'save-selection': onSelection,
  'summarize-page': onPage,
  'save-page': onPage,
};

const titleOf: Record<MenuAction, () => string> = {
  'summarize-selection': () => i18n.t('menu.summarizeSelection'),
  'ask-selection': () => i18n.t('menu.askSelection'),
  'save-selection': () => i18n.t('menu.saveSelection'),
  'summarize-page': () => i18n.t('menu.summarizePage'),
  'save-page': () => i18n.t('menu.savePage'),
};

/** Menus are kept by the browser across restarts of the service worker; made anew on install and update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const action of Object.keys(placeOf) as MenuAction[])
    browser.contextMenus.create({
      id: action,
      title: titleOf[action](),
      ...placeOf[action],
    });
}

export function onMenuClicked(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): void {
  const action = info.menuItemId;
  if (tab?.id === undefined || !isMenuAction(action)) return;
  const frameId = info.frameId ?? 0;
  const selection = info.selectionText ?? '';
  if (action === 'save-page') void saveTab({ tabId: tab.id, selection: null });
  else if (action === 'save-selection')
    void saveTab({ tabId: tab.id, selection: { frameId, text: selection } });
  else void openPanel(tab.id, { action, frameId, selection });
}

export function onCommand(command: string, tab?: Browser.tabs.Tab): void {
  if (command === 'open-library') void openLibrary();
  if (tab?.id === undefined) return;
  if (command === 'open-panel')
    void openPanel(tab.id, { action: 'open', frameId: 0, selection: '' });
  if (command === 'summarize-page')
    void openPanel(tab.id, { action: 'summarize-page', frameId: 0, selection: '' });
  if (command === 'save-page') void saveTab({ tabId: tab.id, selection: null });
  if (command === 'save-selection')
    void saveTab({ tabId: tab.id, selection: { frameId: 0, text: '' } });
}

function isMenuAction(id: string | number): id is MenuAction {
  return typeof id === 'string' && Object.hasOwn(placeOf, id);
}
