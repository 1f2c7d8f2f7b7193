import { browser } from 'wxt/browser';

/**
 * Opens the side panel of a tab. Must be called directly in a user gesture: nothing is awaited before `open`, which would
 * lose it.
 */
export function openSidePanel(tabId: number): Promise<void> {
  // A path of its own binds the panel to its tab: it closes and returns with it.
  void browser.sidePanel.setOptions({
    tabId,
    path: `sidepanel.html?tabId=${tabId}`,
    enabled: true,
  });
  return browser.sidePanel.open({ tabId });
}
