import type { Page } from '@playwright/test';
import { suggest, turns, waitUntilEnded } from '../harness/conversation.ts';
import { expect, test } from './surface-test.ts';

interface Stop {
  readonly name: string;
  /** Something is drawn around what has the focus. */
  readonly visible: boolean;
  /** Nothing lies over it. */
  readonly uncovered: boolean;
}

/** Goes on by Tab from the field of the question until it is reached again. */
async function tabAround(view: Page): Promise<Stop[]> {
  const composer = view.getByRole('textbox', { name: 'Question' });
  await composer.focus();
  const stops: Stop[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await view.keyboard.press('Tab');
    const stop = await focused(view);
    if (stop?.name === 'Question') return stops;
    // Between the last and the first element the focus is with the browser itself.
    if (stop) stops.push(stop);
  }
  throw new Error(`Tab does not come around: ${stops.map(({ name }) => name).join(', ')}`);
}

function focused(view: Page): Promise<Stop | null> {
  return view.evaluate(async () => {
    // What goes with the focus that was, such as a quotation, is gone a frame later.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name,
      visible: element.matches(':focus-visible') && (outlined || boxShadow !== 'none'),
      uncovered: above !== null && (element.contains(above) || above.contains(element)),
    };
  });
}

test('everything is reached by Tab, in order and in sight', async ({ page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  const turn = await suggest(popup, 'Summarize');
  await waitUntilEnded(turn);
  const sources = await turn.locator('[data-citation]').count();

  const stops = await tabAround(popup);
  expect(stops.map(({ name }) => name.replace(/\s+/gu, ' '))).toEqual([
    expect.stringContaining('On this device'),
    'Save',
    'More',
    'Open in the side panel',
    expect.stringContaining('The Shoreline Almanac'),
    ...Array.from({ length: sources }, (_source, index) => `Source ${index + 1}`),
    'Summarize every section',
    'Copy',
    'Try again',
    'Key points',
    'Explain simply',
  ]);
  expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  expect(stops.filter(({ uncovered }) => !uncovered)).toEqual([]);
});

test('asks, looks at a source, and manages conversations without a mouse', async ({
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  const { keyboard } = popup;

  // The field has the focus from the start.
  await keyboard.type('What are');
  await keyboard.press('Shift+Enter');
  await keyboard.type('neap tides?');
  await expect(turns(popup)).toHaveCount(0);
  await keyboard.press('Enter');
  await waitUntilEnded(turns(popup).first());
  await expect(popup.getByRole('status')).toHaveText('Answer ready.');

  await turns(popup).locator('[data-citation]').first().focus();
  await expect(popup.locator('#quote-popover')).toBeVisible();
  await keyboard.press('Escape');
  await expect(popup.locator('#quote-popover')).toBeHidden();
  await keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('tacit-quote'))).toBe(true);

  const more = popup.getByRole('button', { name: 'More' });
  await more.focus();
  await keyboard.press('Enter');
  const menu = popup.getByRole('group', { name: 'More' });
  await expect(menu).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();

  await keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Rename' }).focus();
  await keyboard.press('Enter');
  const name = popup.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Neap tides');
  await keyboard.press('Enter');
  await expect(popup.getByRole('dialog')).toHaveCount(0);

  await more.focus();
  await keyboard.press('Enter');
  await popup.getByRole('button', { name: 'History', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'History' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(popup.locator('.history-open')).toBeFocused();
  await expect(popup.locator('.history-open')).toContainText('Neap tides');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(popup.getByRole('dialog')).toBeVisible();
  // A question about loss is left by Escape, and nothing is lost.
  await keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toHaveCount(0);
  await expect(popup.locator('.history-row')).toHaveCount(1);
});
