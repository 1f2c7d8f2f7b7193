import { browser } from 'wxt/browser';

/**
 * The half-typed question of a view: kept in session storage, in memory only, so it ends with the browser.
 * @param view the tab it is about, or the name of a view that is about none
 */
export function createKeptDraft(view: number | 'library'): {
  read: () => Promise<string>;
  write: (text: string) => Promise<void>;
} {
  const key = `draft:${view}`;
  const { session } = browser.storage;
  return {
    read: async () => {
      const kept = (await session.get(key))[key];
      return typeof kept === 'string' ? kept : '';
    },
    write: (text) => (text === '' ? session.remove(key) : session.set({ [key]: text })),
  };
}
