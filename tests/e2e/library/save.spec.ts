import { serveHarbour } from '../surfaces/pages.ts';
import { openHarbour } from '../surfaces/surface-test.ts';
import {
  closeView,
  copy,
  expect,
  expectAccessible,
  openLibrary,
  rows,
  save,
  savePopover,
  test,
} from './library-test.ts';

test('a page is saved from the popup, tagged, found in the library and removed again', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  await save(popup);
  await expect(popup.getByRole('status')).toHaveText('Saved on this device.');
  await expectAccessible(popup, 'saved');
  await popup.getByRole('combobox', { name: 'Add a tag' }).fill('sea');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Remove the tag sea' })).toBeVisible();
  await popup.getByRole('textbox', { name: 'Add a note' }).fill('For the talk in May.');
  await popup.getByRole('textbox', { name: 'Add a note' }).blur();
  await closeView(extension, popup);

  const library = await openLibrary(extension);
  await expect(rows(library)).toHaveCount(1);
  await expect(rows(library)).toContainText('How tides work');
  await expect(rows(library)).toContainText('sea');
  await rows(library).click();
  await expect(copy(library).getByRole('heading', { name: 'How tides work' })).toBeFocused();
  await expect(copy(library).getByRole('textbox', { name: 'Add a note' })).toHaveValue(
    'For the talk in May.',
  );

  const again = await surfaces.readInPopup(page);
  await again.getByRole('button', { name: 'Saved', exact: true }).click();
  await expect(again.getByRole('button', { name: 'Remove the tag sea' })).toBeVisible();
  await again.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(again.getByRole('status')).toHaveText('Removed from your library.');
  await expect(again.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(rows(library)).toHaveCount(0);
  await savePopover(again).getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await expect(rows(library)).toHaveCount(1);
});

test('saved in the side panel by keyboard; a page that changed is saved as a new version', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  const button = panel.getByRole('button', { name: 'Save', exact: true });
  await expect(button).toBeEnabled();
  await button.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Saved on this device.');
  // What can be said about it comes next.
  await expect(panel.getByRole('combobox', { name: 'Add a tag' })).toBeVisible();
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await panel.keyboard.press('Escape');

  const { body } = await (
    await fetch(site.url('/harbour'))
  )
    .text()
    .then((text) => ({ body: text }));
  site.serve('/harbour', body.replace('two hours before', 'three hours before'));
  await page.reload();
  const saved = panel.getByRole('button', { name: 'Saved', exact: true });
  await expect(panel.locator('.save-button[data-changed="true"]')).toBeVisible();
  await saved.click();
  await expect(panel.getByRole('status')).toHaveText('Saved a new version.');
  await expect(panel.locator('.save-button[data-changed="true"]')).toHaveCount(0);

  const library = await openLibrary(extension);
  await expect(rows(library)).toHaveCount(1);
  await rows(library).click();
  await expect(copy(library)).toContainText('three hours before');
  await copy(library).getByRole('combobox', { name: 'Version' }).selectOption({ index: 1 });
  await expect(copy(library)).toContainText('two hours before');
});

test('another page is not said to be saved', async ({ page, site, surfaces }) => {
  const panel = await openHarbour({ page, site, surfaces });
  await save(panel);
  await page.getByRole('link').click();
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
  await expect(panel.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  await page.goBack({ waitUntil: 'commit' });
  await expect(panel.getByRole('button', { name: 'Saved', exact: true })).toBeEnabled();
});

test('what is selected is saved from the popup, beside the page', async ({
  context,
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await page
    .locator('p')
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
  const popup = await surfaces.readInPopup(page);
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await expect(popup.getByRole('status')).toHaveText('The selection was saved to your library.');
  await expect(popup.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Saved. Open in library' }).click();
  const library = await opened;
  await expect(copy(library)).toContainText('two hours before high water');
  await expect(copy(library).getByRole('textbox', { name: 'Add a note' })).toBeVisible();
  await expect(rows(library)).toHaveCount(1);
  await library.close();
});
