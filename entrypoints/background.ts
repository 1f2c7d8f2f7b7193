import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureHost } from '@/lib/background/host-lifecycle';
import { createMenus, onCommand, onMenuClicked } from '@/lib/background/menus';
import { rememberTabs } from '@/lib/background/remember-tabs';
import { resumeSaves } from '@/lib/background/save-tab';
import { isEnsureHost } from '@/lib/messaging/host-address';
import { isOwnPage } from '@/lib/messaging/senders';

/** No state: every listener is registered on the first tick, whenever the worker starts. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  browser.commands.onCommand.addListener(onCommand);
  rememberTabs();
  void resumeSaves();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isOwnPage(sender) || !isEnsureHost(message)) return undefined;
    ensureHost().then(
      () => respond(true),
      () => respond(false),
    );
    return true;
  });
});
