import { relatedPreference } from './related-preference';
import { exportRememberSettings, importRememberSettings } from './remember-settings';

/** What the reader chose that the browser keeps, for an export: what stands there, so far as it was ever chosen. */
export async function exportBrowserSettings(): Promise<Record<string, unknown>> {
  return { ...(await exportRememberSettings()), ...(await relatedPreference.export()) };
}

/** Takes over what an import brought, as far as it is ours and fits. */
export async function importBrowserSettings(settings: Record<string, unknown>): Promise<void> {
  await importRememberSettings(settings);
  await relatedPreference.import(settings);
}
