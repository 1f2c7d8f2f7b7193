import { browser } from 'wxt/browser';

/** The browser's record of the sites that may be read for good, as match patterns. */
export const grantedSites = {
  list: async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [],
  remove: async (pattern: string): Promise<void> =>
    void (await browser.permissions.remove({ origins: [pattern] })),
  /** Calls back when access was granted or removed. Returns the function that ends it. */
  watch: (callback: () => void): (() => void) => {
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(callback);
    return () => {
      for (const event of events) event.removeListener(callback);
    };
  },
};
