import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { closeView, expect, openHarbour, test } from './surface-test.ts';

/** Axe finds nothing in the light; nor, where the colours are the difference, in the dark. */
async function expectAccessible(view: Page, state: string): Promise<void> {
  const look = async (colorScheme: 'light' | 'dark'): Promise<unknown[]> => {
    await view.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy mode stays in the view; otherwise a new tab would open and close the popup.
    const axe = new AxeBuilder({ page: view }).setLegacyMode(true);
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  };
  expect(await look('light'), `${state}, light`).toEqual([]);
  expect(await look('dark'), `${state}, dark`).toEqual([]);
}

test('the popup in its states', async ({ extension, page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await expectAccessible(popup, 'empty conversation');

  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await waitUntilEnded(await ask(popup, 'Which guitar did Jimi Hendrix play at Woodstock?'));
  await expectAccessible(popup, 'answers');

  await turns(popup).first().locator('[data-citation]').first().focus();
  await expect(popup.locator('#quote-popover')).toBeVisible();
  await expectAccessible(popup, 'quotation');

  await popup.getByRole('button', { name: 'More' }).click();
  await expectAccessible(popup, 'menu');
  await popup.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectAccessible(popup, 'dialog');
  await popup.getByRole('button', { name: 'Cancel' }).click();

  await popup.locator('.engine-picker').click();
  await expectAccessible(popup, 'engines');
  await popup.keyboard.press('Escape');

  await popup.getByRole('button', { name: 'More' }).click();
  await popup.getByRole('button', { name: 'History', exact: true }).click();
  await expect(popup.locator('.history-row')).toHaveCount(1);
  await expectAccessible(popup, 'history');
  await closeView(extension, popup);

  await page.goto('chrome://version');
  const unreadable = await surfaces.popup(page);
  await expect(unreadable.locator('[data-failure]')).toBeVisible();
  await expectAccessible(unreadable, 'unreadable page');
});

test('the side panel, with and without access, and the settings', async ({
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilRead(panel);
  await waitUntilEnded(await suggest(panel, 'Key points'));
  await expectAccessible(panel, 'answers');
  await page.goto(site.otherUrl('/harbour'));
  await expect(panel.locator('.choice')).toHaveCount(3);
  await expectAccessible(panel, 'no access');

  const settings = await surfaces.settings();
  await expect(settings.getByRole('heading', { name: 'Models' })).toBeVisible();
  await expectAccessible(settings, 'settings');
});

test('narrow and enlarged, nothing is cut off sideways', async ({ page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await expect.poll(() => overflow(popup)).toBe(0);
  const settings = await surfaces.settings();
  await settings.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(settings)).toBe(0);
});

function overflow(view: Page): Promise<number> {
  return view.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
