import { browser } from 'wxt/browser';

/** The half-typed question of a tab: kept in session storage, in memory only, so it ends with the browser. */
export function createKeptDraft(tabId: number): {
  read: () => Promise<string>;
  write: (text: string) => Promise<void>;
} {
  const key = `draft:${tabId}`;
  const { session } = browser.storage;
  return {
    read: async () => {
      const kept = (await session.get(key))[key];
      return typeof kept === 'string' ? kept : '';
    },
    write: (text) => (text === '' ? session.remove(key) : session.set({ [key]: text })),
  };
}
