/** What a reader without a model is offered in the side panel. */
import { waitUntilRead } from '../harness/conversation.ts';
import { importModels, fixtureModels } from '../engines/model-test.ts';
import { expect, test } from '../surfaces/surface-test.ts';

test('one model with what it costs, once, and never again after a no', async ({
  network,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('/article.html'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  const offer = panel.locator('[data-offer]');
  await expect(offer).toContainText('Tacit works as it is, with nothing downloaded');
  await expect(offer).toContainText(/a download of about \d+ MB/);
  await offer.getByRole('button', { name: 'No, thanks' }).click();
  await expect(offer).toHaveCount(0);
  await panel.reload();
  await waitUntilRead(panel);
  await expect(panel.locator('.first-run')).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(network.byExtension()).toEqual([]);
});

test('leads to the models, and is gone once there is one', async ({
  context,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('/article.html'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  const opened = context.waitForEvent('page');
  await panel.locator('[data-offer]').getByRole('button', { name: 'See the models' }).click();
  const settings = await opened;
  await expect(settings.getByTestId('reason')).toBeVisible();
  await importModels(settings, fixtureModels);
  await expect(settings.locator('[data-model]')).toHaveCount(2);
  await panel.reload();
  await waitUntilRead(panel);
  await expect(panel.locator('.first-run')).toBeVisible();
  await expect(panel.locator('[data-offer]')).toHaveCount(0);
});
