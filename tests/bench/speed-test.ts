import type { Page } from '@playwright/test';

/** Has the settings measure the machine again, as their button does; weights per second on the processor. */
export async function measureMachine(settings: Page): Promise<number> {
  const area = settings.locator('[data-recommended]');
  // The page is behind others; a button that is not drawn takes no real press.
  await area.locator('.device button').evaluate((button: HTMLElement) => button.click());
  await area.and(settings.locator('[aria-busy="true"]')).waitFor({ state: 'attached' });
  await area.and(settings.locator('[aria-busy="false"]')).waitFor({ state: 'attached' });
  return settings.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tacit');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction('settings').objectStore('settings').get('speed-test');
          reading.addEventListener('success', () => {
            db.close();
            const row = reading.result as { value: { wasm: number } };
            resolve(row.value.wasm);
          });
        });
      }),
  );
}
