import { browser } from 'wxt/browser';

const key = 'related';

/** Whether what the library has on a page's subject is offered beside it; it is, until the reader says no. */
export const relatedPreference = {
  read: async (): Promise<boolean> => (await browser.storage.local.get(key))[key] !== false,
  write: (wanted: boolean): Promise<void> => browser.storage.local.set({ [key]: wanted }),
  /** Calls back after every change, by whichever view. Returns the function that ends it. */
  watch: (callback: () => void): (() => void) => {
    const onChanged = (changes: Record<string, unknown>): void => {
      if (key in changes) callback();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  },
};
