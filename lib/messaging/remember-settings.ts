import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { RememberSettings } from '@/lib/protocol/remember';
import { defaultRememberSettings, rememberSettingsSchema } from '@/lib/protocol/remember';

/** In local storage, so that the service worker can look without waking the host. */
const key = 'remember';

export async function readRememberSettings(): Promise<RememberSettings> {
  const parsed = v.safeParse(rememberSettingsSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : defaultRememberSettings;
}

async function write(settings: RememberSettings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back after every change, by whichever context. Returns the function that ends it. */
export function watchRememberSettings(callback: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>): void => {
    if (key in changes) callback();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** The settings as views change them. */
export const rememberStore = {
  read: readRememberSettings,
  write,
  watch: watchRememberSettings,
  requestAccess: (pattern: string): Promise<boolean> =>
    browser.permissions.request({ origins: [pattern] }),
};
