/** The browser's own menu, by real clicks and keys: only so is there a real gesture. */
import type { Locator } from '@playwright/test';
import { readAnswer, turns, waitUntilEnded } from '../harness/conversation.ts';
import type { VirtualDisplay } from '../harness/headed.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import { serveHarbour } from './pages.ts';
import { expect, test } from './surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

// The extension's entry stands above "Inspect"; with several items it opens a menu of its own.
const summarizeSelection = ['Up', 'Up', 'Right', 'Return'];
const askSelection = ['Up', 'Up', 'Right', 'Down', 'Return'];
// Above "View page source" and "Inspect".
const summarizePage = ['Up', 'Up', 'Up', 'Right', 'Return'];

async function choose(
  display: VirtualDisplay,
  target: Locator,
  keys: readonly string[],
): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to click on.');
  await display.click(target.page(), { x: box.x + 30, y: box.y + 12 }, 3);
  await display.press(...keys);
}

const select = (element: Element): void => getSelection()?.selectAllChildren(element);

test('takes a question about what is selected, and summarizes it', async ({
  display,
  page,
  site,
  view,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  const text = page.locator('p').first();
  await text.evaluate(select);
  await choose(display, text, askSelection);
  const panel = await view('sidepanel.html');
  await expect(panel.getByText('About the selection: The harbour master')).toBeVisible();
  // By real keys: the question can be typed at once, no click in between.
  await expect(panel.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await display.press(...'draught', 'Return');
  await waitUntilEnded(turns(panel).first());
  await expect(turns(panel).first()).toContainText('Selection: The harbour master opens the lock');
  await expect(turns(panel).first()).toContainText('more than two metres');

  // The panel is open already now.
  await choose(display, text, summarizeSelection);
  const summary = turns(panel).nth(1);
  await waitUntilEnded(summary);
  const { status, claims } = await readAnswer(summary);
  expect(status).toBe('done');
  expect(claims.map((claim) => claim.text).join(' ')).toContain('two hours before high water');
});

for (const [name, frame, words] of [
  ['', 'iframe[src]', 'two hours before high water'],
  [' that has no address of its own', 'iframe[srcdoc]', 'built in 1871'],
] as const)
  test(`reads a selection inside a frame${name}`, async ({ display, page, site, view }) => {
    serveHarbour(site);
    await page.goto(site.url('/frames'));
    const inFrame = page.frameLocator(frame).locator('p').first();
    await inFrame.evaluate(select);
    await choose(display, inFrame, summarizeSelection);
    const panel = await view('sidepanel.html');
    await waitUntilEnded(turns(panel).first());
    await expect(turns(panel).first()).toContainText(words);
  });

test('reads a selection inside a field', async ({ display, page, site, view }) => {
  serveHarbour(site);
  await page.goto(site.url('/frames'));
  const field = page.getByRole('textbox');
  const box = await field.boundingBox();
  await display.click(page, { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 12 });
  await display.press('ctrl+a');
  await choose(display, field, summarizeSelection);
  const panel = await view('sidepanel.html');
  await waitUntilEnded(turns(panel).first());
  const { claims } = await readAnswer(turns(panel).first());
  const letter = await field.inputValue();
  expect(claims.length).toBeGreaterThan(0);
  for (const { quotes } of claims) expect(letter).toContain(quotes[0]);
});

test('summarizes the page where nothing is selected', async ({
  display,
  extension,
  page,
  site,
  view,
}) => {
  await page.goto(site.url('article.html'));
  // As after half a minute without use: the menu stays, and wakes what it needs within the gesture.
  await stopServiceWorker(extension);
  await choose(display, page.locator('h1'), summarizePage);
  const panel = await view('sidepanel.html');
  await waitUntilEnded(turns(panel).first());
  await expect(turns(panel).first().getByRole('heading').first()).toHaveText('Summary');
  expect((await readAnswer(turns(panel).first())).claims.length).toBeGreaterThan(1);
});
