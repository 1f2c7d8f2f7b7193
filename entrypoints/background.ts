import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureHost } from '@/lib/background/host-lifecycle';
import { eraseStorages } from '@/lib/background/erase-storages';
import { createMenus, onCommand, onMenuClicked } from '@/lib/background/menus';
import { searchFromOmnibox } from '@/lib/background/omnibox';
import { rememberTabs } from '@/lib/background/remember-tabs';
import { resumeSaves } from '@/lib/background/save-tab';
import { isEnsureHost, isEraseStorages } from '@/lib/messaging/host-address';
import { isOwnPage } from '@/lib/messaging/senders';

/** No state: every listener is registered on the first tick, whenever the worker starts. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  browser.commands.onCommand.addListener(onCommand);
  searchFromOmnibox();
  rememberTabs();
  void resumeSaves();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isOwnPage(sender)) return undefined;
    const act = isEnsureHost(message)
      ? ensureHost
      : isEraseStorages(message)
        ? eraseStorages
        : null;
    if (act === null) return undefined;
    act().then(
      () => respond(true),
      () => respond(false),
    );
    return true;
  });
});
