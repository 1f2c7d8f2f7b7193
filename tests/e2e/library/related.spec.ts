import { waitUntilRead } from '../harness/conversation.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import {
  closeView,
  copy,
  expect,
  expectAccessible,
  fill,
  openLibrary,
  rows,
  test,
} from './library-test.ts';

test('what is kept on a page’s subject is offered beside it, folded away, unless unwanted', async ({
  context,
  extension,
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  const library = await openLibrary(extension);
  await fill(library, [
    {
      title: 'Harbour rules',
      paragraphs: ['The harbour master opens the lock. Boats wait for the signal at the pier.'],
    },
    { title: 'Bread', paragraphs: ['Flour, water, salt and time are all that bread needs.'] },
  ]);
  await expect(rows(library).filter({ hasText: 'not searchable yet' })).toHaveCount(0);
  await library.close();
  await page.bringToFront();
  await page.goto(site.url('/harbour'));
  // Also where nothing has told of the page before.
  const popup = await surfaces.popup(page);
  await expect(popup.getByText(/^Related in your library/u)).toHaveText(
    'Related in your library 1',
  );
  await closeView(extension, popup);
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  const related = panel.getByText(/^Related in your library/u);
  // Nothing that is only kept in the same library.
  await expect(related).toHaveText('Related in your library 1');
  const found = panel.getByRole('button', { name: /^Harbour rules/u });
  await expect(found).toBeHidden();
  await related.click();
  await expectAccessible(panel, 'related');
  const opened = context.waitForEvent('page');
  await found.click();
  await expect(copy(await opened).getByRole('heading', { name: 'Harbour rules' })).toBeVisible();

  const settings = await surfaces.settings();
  await settings.getByRole('checkbox', { name: /^Offer what it has/u }).uncheck();
  await expect(related).toHaveCount(0);
});
