/** Access beyond a press of the button: the browser's own question, answered by real keys. */
import { suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { serveHarbour } from './pages.ts';
import { expect, test } from './surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('all sites: refused, then given, then taken back in the settings', async ({
  display,
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await page.goto(site.otherUrl('/light'));
  const all = panel.getByRole('button', { name: /^All sites/u });

  await all.click();
  // "Deny" has the focus when the question appears.
  await expect(async () => {
    await display.press('Return');
    await expect(panel.getByText('Access was not given.')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(panel.locator('.choice')).toHaveCount(3);

  await all.click();
  await expect(async () => {
    await display.press('Tab', 'Return');
    await expect(panel.locator('h1')).toHaveText('The lighthouse', { timeout: 500 });
  }).toPass();
  await waitUntilEnded(await suggest(panel, 'Summarize'));
  // From here on no site has to be asked for.
  await page.goto(site.url('/harbour'));
  await expect(panel.locator('h1')).toHaveText('The harbour');
  await page.goto(site.otherUrl('/light'));
  await expect(turns(panel)).toContainText('1871');

  const settings = await surfaces.settings();
  await settings.getByRole('button', { name: 'Remove access to All sites' }).click();
  await expect(settings.getByText('No sites. Tacit reads a page only')).toBeVisible();
  await page.bringToFront();
  await page.goto(site.url('/harbour'));
  await expect(panel.locator('.choice')).toHaveCount(3);
});

test('where the browser does not tell the site, it says which button gives access', async ({
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await page.goto(site.otherUrl('/light'));
  await expect(panel.locator('.choice .hint')).toHaveText([
    'Press Tacit’s button in the toolbar of the browser',
    'Always on this site',
    'Always, everywhere',
  ]);
  await panel.getByRole('button', { name: /^This site/u }).click();
  await expect(panel.locator('.failure')).toContainText(
    'Press Tacit’s button in the toolbar of the browser. That gives access to this page.',
  );
  await surfaces.readInPopup(page);
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
  await expect(panel.locator('.failure')).toHaveCount(0);
});
