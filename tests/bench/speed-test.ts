import type { Page } from '@playwright/test';
import type { SpeedTest } from '@/lib/protocol/hardware';
import { storedSetting } from '../e2e/harness/database.ts';

/** Has the settings measure the machine again, as their button does; weights per second on the processor. */
export async function measureMachine(settings: Page): Promise<number> {
  const area = settings.locator('[data-recommended]');
  // The page is behind others; a button that is not drawn takes no real press.
  await area.locator('.device button').evaluate((button: HTMLElement) => button.click());
  await area.and(settings.locator('[aria-busy="true"]')).waitFor({ state: 'attached' });
  await area.and(settings.locator('[aria-busy="false"]')).waitFor({ state: 'attached' });
  const kept = await storedSetting<SpeedTest>(settings, 'speed-test');
  if (kept === undefined) throw new Error('The machine could not be measured.');
  return kept.wasm;
}
