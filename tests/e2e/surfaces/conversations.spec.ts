import type { Locator, Page } from '@playwright/test';
import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../harness/conversation.ts';
import { serveHarbour } from './pages.ts';
import { storedRows, storedText } from './stored.ts';
import { expect, openHarbour, test } from './surface-test.ts';

async function menu(view: Page, name: string): Promise<void> {
  await view.getByRole('button', { name: 'More' }).click();
  await view.getByRole('button', { name, exact: true }).click();
}

/** Every state a turn goes through from now on, also those too short to be caught in the act. */
async function recordStates(turn: Locator): Promise<() => Promise<string[]>> {
  const record = await turn.evaluateHandle((element) => {
    const states: string[] = [];
    new MutationObserver(() => states.push(element.getAttribute('data-status') ?? '')).observe(
      element,
      { attributeFilter: ['data-status'] },
    );
    return states;
  });
  return () => record.jsonValue();
}

test('are found again in the history, renamed and deleted for good', async ({
  page,
  site,
  surfaces,
}) => {
  const panel = await openHarbour({ page, site, surfaces });
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));
  await page.goto(site.url('/light'));
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When was the lighthouse built?'));

  await menu(panel, 'History');
  const rows = panel.locator('.history-row');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(['This page', 'Other pages']);
  await expect(rows.locator('.history-title')).toHaveText([
    'When was the lighthouse built?',
    'When does the lock open?',
  ]);

  await panel.getByRole('button', { name: 'Rename “When does the lock open?”' }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('The lock');
  await panel.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(rows.nth(1).locator('.history-title')).toHaveText('The lock');

  // Opened where its page is not: it says so, and can be asked on.
  await rows.nth(1).locator('.history-open').click();
  await expect(panel.getByText('From another page: The harbour')).toBeVisible();
  await waitUntilEnded(await ask(panel, 'Who waits for the signal?'));
  await expect(turns(panel).nth(1)).toContainText('outer pier');
  await panel.getByRole('button', { name: 'Back to this page' }).click();
  await expect(turns(panel).getByRole('heading')).toHaveText('When was the lighthouse built?');

  const settings = await surfaces.settings();
  expect(await storedRows(settings)).toEqual({ conversations: 2, pages: 2, turns: 3, drafts: 0 });
  await page.bringToFront();
  await menu(panel, 'History');
  await panel.getByRole('button', { name: 'Delete “The lock”' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(1);
  await expect
    .poll(() => storedRows(settings))
    .toEqual({ conversations: 1, pages: 1, turns: 1, drafts: 0 });
  expect(await storedText(settings)).not.toContain('harbour master');

  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  await menu(panel, 'Delete');
  await panel.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(turns(panel)).toHaveCount(0);
  await expect
    .poll(() => storedRows(settings))
    .toEqual({ conversations: 0, pages: 0, turns: 0, drafts: 0 });
});

test('merely looking leaves no trace', async ({ page, site, surfaces }) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  await surfaces.readInPopup(page);
  const settings = await surfaces.settings();
  expect(await storedRows(settings)).toEqual({ conversations: 0, pages: 0, turns: 0, drafts: 0 });
});

test('an answer can be copied and asked for again; a new conversation begins empty', async ({
  context,
  page,
  site,
  surfaces,
}) => {
  await context.grantPermissions(['clipboard-read'], { origin: new URL(site.url('/')).origin });
  const panel = await openHarbour({ page, site, surfaces });
  const turn = await suggest(panel, 'Summarize');
  await waitUntilEnded(turn);
  const before = await readAnswer(turn);

  await turn.hover();
  await turn.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(turn.locator('[data-icon="check"]')).toBeVisible();
  await expect(panel.getByRole('status')).toHaveText('Copied.');
  await page.bringToFront();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const { text } of before.claims) expect(copied).toContain(text);

  const states = await recordStates(turn);
  await turn.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => states()).toEqual(['running', 'done']);
  expect(await readAnswer(turn)).toEqual(before);
  await expect(turns(panel)).toHaveCount(1);

  await menu(panel, 'New conversation');
  await expect(turns(panel)).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When does the lock open?'));
  await menu(panel, 'History');
  await expect(panel.locator('.history-row')).toHaveCount(2);
  // The newest is the one that comes back by itself.
  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  await menu(panel, 'Read the page again');
  await waitUntilRead(panel);
  await expect(turns(panel).getByRole('heading')).toHaveText('When does the lock open?');
});
