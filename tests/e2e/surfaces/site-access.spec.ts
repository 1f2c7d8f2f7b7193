/** Access beyond a press of the button: the browser's own question, answered by real keys. */
import { suggest, turns, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { answerQuestion } from '../harness/question.ts';
import { closeView, expect, openHarbour, test } from './surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('all sites: refused, then given, then taken back in the settings', async ({
  display,
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilRead(panel);
  await page.goto(site.otherUrl('/light'));
  const all = panel.getByRole('button', { name: /^All sites/u });

  await answerQuestion(display, page, () => all.click(), 'deny');
  await expect(panel.getByText('Access was not given.')).toBeVisible();
  await expect(panel.locator('.choice')).toHaveCount(3);

  await answerQuestion(display, page, () => all.click(), 'allow');
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
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

test('this page: a press of the toolbar button; this site: its menu, then for good', async ({
  display,
  extension,
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilRead(panel);
  await page.goto(site.otherUrl('/light'));
  await expect(panel.locator('.choice')).toContainText([
    // Where the browser puts the button of a new extension.
    'Press the puzzle piece in the toolbar of the browser, then Tacit; or press Alt+Shift+L',
    'calls your browsing history. That is given back at once',
    'the browser asks you once',
  ]);
  const popup = await surfaces.readInPopup(page);
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
  await closeView(extension, popup);

  const allow = panel.getByRole('button', { name: 'Always read this site' });
  await panel.getByRole('button', { name: 'More' }).click();
  await answerQuestion(display, page, () => allow.click(), 'allow');
  await panel.getByRole('button', { name: 'More' }).click();
  await expect(allow).toHaveCount(0);
  // Back and forth between the sites: this one is read without a press, the other is not.
  await page.goto(site.url('/harbour'));
  await expect(panel.getByTestId('no-access')).toBeVisible();
  await page.goto(site.otherUrl('/light'));
  await expect(panel.locator('h1')).toHaveText('The lighthouse');
});

test('this site: one press in the panel; the browser asks for the address the first time only', async ({
  display,
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilRead(panel);
  await page.goto(site.otherUrl('/light'));
  const thisSite = panel.getByRole('button', { name: /^This site/u });

  await answerQuestion(display, page, () => thisSite.click(), 'allow', 'deny');
  await expect(panel.getByText('Access was not given.')).toBeVisible();
  await answerQuestion(display, page, () => thisSite.click(), 'allow');
  await expect(panel.locator('h1')).toHaveText('The lighthouse');

  const { origins, permissions } = await panel.evaluate(() => chrome.permissions.getAll());
  expect(origins).toEqual(['*://localhost/*']);
  expect(permissions).not.toContain('tabs');
});
