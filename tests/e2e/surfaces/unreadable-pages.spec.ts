import type { Page } from '@playwright/test';
import { suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { closeView, expect, test } from './surface-test.ts';

/** Named plainly, with a next step, and nothing offered that cannot work. */
async function expectUnreadable(popup: Page, code: string, words: string): Promise<void> {
  const state = popup.locator('.page-state');
  await expect(state).toHaveAttribute('data-failure', code);
  await expect(state.getByRole('heading')).toHaveText(words);
  await expect(popup.locator('h1')).toHaveText('This page cannot be read');
  await expect(popup.getByRole('textbox', { name: 'Question' })).toBeDisabled();
  await expect(popup.getByRole('group', { name: 'Suggestions' })).toHaveCount(0);
  await expect(turns(popup)).toHaveCount(0);
  expect(await popup.locator('body').innerText()).not.toMatch(/Error|exception|undefined|null/u);
}

test('pages of the browser and its store', async ({ extension, internet, page, surfaces }) => {
  await page.goto('chrome://version');
  const version = await surfaces.popup(page);
  await expectUnreadable(
    version,
    'page-restricted',
    'The browser does not let extensions read this page.',
  );
  await closeView(extension, version);

  internet.answer('https://chromewebstore.google.com', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Extensions for everything.');
  });
  await page.goto('https://chromewebstore.google.com/');
  const store = await surfaces.popup(page);
  await expectUnreadable(
    store,
    'page-web-store',
    'The browser does not let extensions read its web store.',
  );
  await closeView(extension, store);

  // Nothing listens there: the browser shows its own page about that.
  await page.goto('http://127.0.0.1:9/').catch(() => undefined);
  const failed = await surfaces.popup(page);
  await expectUnreadable(
    failed,
    'page-restricted',
    'The browser does not let extensions read this page.',
  );
});

for (const address of ['about:blank', 'data:text/html,<p>The ferry leaves at eight.'])
  test(`${address.split(':')[0]}: pages, which the press of the button does not open`, async ({
    page,
    surfaces,
  }) => {
    await page.goto(address);
    await expectUnreadable(
      await surfaces.popup(page),
      'page-restricted',
      'The browser does not let extensions read this page.',
    );
  });

test('an empty page, until it has text', async ({ page, site, surfaces }) => {
  site.serve('/empty', '<!doctype html><title>Nothing</title><main></main>');
  await page.goto(site.url('/empty'));
  const popup = await surfaces.popup(page);
  await expectUnreadable(popup, 'page-empty', 'There is no text on this page.');

  await page.evaluate(() => {
    const text = document.createElement('p');
    text.textContent = 'The ferry leaves at eight and comes back at noon.';
    document.querySelector('main')?.append(text);
  });
  // Unless it has looked again by itself, and the button is gone.
  await popup
    .getByRole('button', { name: 'Read again' })
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
  await waitUntilRead(popup);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await expect(turns(popup)).toContainText('The ferry leaves at eight');
});

test('a page drawn on a canvas', async ({ page, site, surfaces }) => {
  site.serve(
    '/drawn',
    `<!doctype html><title>Drawn</title><body style="margin:0">
    <canvas width="1200" height="800"></canvas>
    <script>document.querySelector('canvas').getContext('2d').fillText('Nobody reads this', 40, 40)</script>`,
  );
  await page.goto(site.url('/drawn'));
  await expectUnreadable(
    await surfaces.popup(page),
    'page-canvas',
    'This page draws its text as a picture, which cannot be read.',
  );
});

test('plain text is no obstacle', async ({ page, site, surfaces }) => {
  site.serve('/notes.txt', (_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Notes on the ferry\n\nThe ferry leaves at eight.\n\nIt comes back at noon.\n');
  });
  await page.goto(site.url('/notes.txt'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await expect(turns(popup)).toContainText('The ferry leaves at eight.');
});
