import { browser } from 'wxt/browser';
import type { Intent } from '@/lib/protocol/intent';
import { leaveIntent } from '@/lib/messaging/intents';

/**
 * Opens the side panel of a tab and leaves it what to do. Must be called directly in a user
 * gesture: nothing is awaited before `open`, which would lose it.
 */
export async function openPanel(tabId: number, intent: Omit<Intent, 'at'>): Promise<void> {
  // A path of its own binds the panel to its tab: it closes and returns with it.
  void browser.sidePanel.setOptions({
    tabId,
    path: `sidepanel.html?tabId=${tabId}`,
    enabled: true,
  });
  const opened = browser.sidePanel.open({ tabId });
  await leaveIntent(tabId, { ...intent, at: Date.now() });
  await opened;
}
