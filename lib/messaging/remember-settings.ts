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

/** What an export takes along: the settings as they lie there. */
export function exportRememberSettings(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(key);
}

/** Takes over what an import brought, as far as it is ours and fits. */
export async function importRememberSettings(settings: Record<string, unknown>): Promise<void> {
  const parsed = v.safeParse(rememberSettingsSchema, settings[key]);
  if (parsed.success) await write(parsed.output);
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
