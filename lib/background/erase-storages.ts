import { browser } from 'wxt/browser';

/** Clears what the extension keeps in the browser's own storages. */
export async function eraseStorages(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
