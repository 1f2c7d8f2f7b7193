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
  /** What an export takes along. */
  export: (): Promise<Record<string, unknown>> => browser.storage.local.get(key),
  /** Takes over what an import brought, if it did. */
  import: async (settings: Record<string, unknown>): Promise<void> => {
    const wanted = settings[key];
    if (typeof wanted === 'boolean') await relatedPreference.write(wanted);
  },
};
