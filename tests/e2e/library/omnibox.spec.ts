/** The address bar, by real keys: the browser lets nothing else type there. */
import { delay } from '../harness/wait.ts';
import { copy, expect, fill, rows, searchField, test } from './library-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('searches from the address bar after the keyword, and opens what is suggested', async ({
  context,
  display,
  extension,
  library,
}) => {
  await fill(library, [
    { title: 'Tides & <moons>', paragraphs: ['The Moon makes the tides twice a day.'] },
    { title: 'Bread', paragraphs: ['Flour, water, salt and time are all that bread needs.'] },
  ]);
  await expect(rows(library)).toHaveCount(2);
  await library.close();
  const type = async (text: string): Promise<void> => {
    await display.press('ctrl+l');
    await display.type(text);
  };
  const opened = context.waitForEvent('page');
  await type('tacit bread needs');
  await display.press('Return');
  const found = await opened;
  await expect(searchField(found)).toHaveValue('bread needs');
  await expect(rows(found).first()).toContainText('Bread');
  await found.close();

  // The suggestions come a moment after the last key, and nothing outside of the browser sees them: pressed before,
  // the keys search instead.
  const worker = await extension.serviceWorker();
  await worker.evaluate(() =>
    chrome.omnibox.onInputChanged.addListener((text) => Object.assign(globalThis, { text })),
  );
  const typed = () => worker.evaluate(() => (globalThis as { text?: string }).text);
  await expect(async () => {
    const next = context.waitForEvent('page');
    await type('tacit moon');
    await expect.poll(typed).toBe('moon');
    await delay(1000);
    await display.press('Down', 'Return');
    const view = await next;
    await view.waitForURL(/\?/u);
    if (view.url().includes('?query=')) await view.close();
    await expect(copy(view).getByRole('heading', { name: 'Tides & <moons>' })).toBeVisible();
  }).toPass();
});
