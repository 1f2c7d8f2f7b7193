import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../harness/conversation.ts';
import type { Extension } from '../harness/extension.ts';
import { viewerPage } from '../harness/pdf-viewer.ts';
import { switchExtension } from '../harness/updates.ts';
import { servePdf } from './pages.ts';
import { closeView, expect, test } from './surface-test.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/pdf');

/** Asks about the papers and presses the source of the answer. */
async function pressSource(extension: Extension, view: Page): Promise<void> {
  const turn = await ask(view, 'What was the highest water of the year?');
  await waitUntilEnded(turn);
  const { claims } = await readAnswer(turn);
  expect(claims[0]?.quotes[0]).toContain('The highest water of the year was 4.31 m');
  const citation = turn.locator('[data-citation]').first();
  await expect(citation).toHaveAccessibleName(/^Source 1, page 2$/u);
  await citation.focus();
  await expect(view.locator('#quote-popover')).toContainText('p. 2');
  expect(await viewerPage(extension)).toBe('1');
  await citation.click();
  await expect.poll(() => viewerPage(extension)).toBe('2');
}

test('a PDF is summarized, asked about and opened at the cited page', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  await page.goto(await servePdf(site, 'two-columns.pdf'));
  await expect.poll(() => viewerPage(extension)).toBe('1');
  const asked = site.requests.length;
  const popup = await surfaces.popup(page);
  const { title, coverage } = await waitUntilRead(popup);
  expect(title).toBe('Tides of the Western Harbour');
  expect(coverage).toContain('read 100%');
  // The file came out of the browser's cache.
  expect(site.requests.slice(asked).filter(({ url }) => url.endsWith('.pdf'))).toEqual([]);
  await waitUntilEnded(await suggest(popup, 'Summarize'));
  await expect(turns(popup)).toContainText('harbour');
  await pressSource(extension, popup);
  await expect(turns(popup)).toHaveCount(2);
});

test('the side panel keeps its conversation while the PDF goes to a page', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  await page.goto(await servePdf(site, 'two-columns.pdf'));
  await expect.poll(() => viewerPage(extension)).toBe('1');
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await pressSource(extension, panel);
  await waitUntilRead(panel);
  await expect(turns(panel)).toHaveCount(1);
  await expect(panel.locator('.failure')).toHaveCount(0);
  await waitUntilEnded(await ask(panel, 'When was the gauge at the lock set up?'));
  await expect(turns(panel)).toContainText(['4.31 m', '1961']);
});

test('a PDF that the site forbids to keep is asked for once more', async ({
  page,
  site,
  surfaces,
}) => {
  await page.goto(await servePdf(site, 'headings.pdf', { 'cache-control': 'no-store' }));
  const asked = site.requests.length;
  // A second view, as a tab that has just finished loading, does not ask again.
  for (const surface of ['popup', 'panel'] as const) {
    const view = await surfaces[surface](page);
    await waitUntilRead(view);
    await expect(view.locator('h1')).toHaveText('The Sailing Handbook');
  }
  const after = site.requests.slice(asked).map(({ url }) => url);
  expect(after.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([site.url('/headings.pdf')]);
});

test('pages that are pictures are named', async ({ page, site, surfaces }) => {
  await page.goto(await servePdf(site, 'partly-scanned.pdf'));
  const popup = await surfaces.readInPopup(page);
  await popup.locator('button.coverage').click();
  await expect(popup.getByRole('dialog')).toContainText(
    'Pages without text, such as scans: 2 (2–3)',
  );
});

for (const [name, code, words] of [
  ['scanned.pdf', 'pdf-scanned', 'The pages of this PDF are pictures without text.'],
  ['locked.pdf', 'pdf-encrypted', 'This PDF is locked with a password.'],
  ['damaged.pdf', 'pdf-damaged', 'This PDF is damaged and cannot be read.'],
] as const) {
  test(`${name} is named`, async ({ extension, page, site, surfaces }) => {
    await page.goto(await servePdf(site, name));
    const popup = await surfaces.popup(page);
    const state = popup.locator('.page-state');
    await expect(state).toHaveAttribute('data-failure', code);
    await expect(state.getByRole('heading')).toHaveText(words);
    await expect(popup.getByRole('textbox', { name: 'Question' })).toBeDisabled();
    await closeView(extension, popup);
  });
}

test('a PDF of this device', async ({ page, surfaces }) => {
  await page.goto(`file://${path.join(folder, 'headings.pdf')}`);
  const popup = await surfaces.readInPopup(page);
  await expect(popup.locator('h1')).toHaveText('The Sailing Handbook');
  await expect(popup.locator('.coverage-site')).toHaveText('headings.pdf');
});

test('files the browser keeps closed are chosen instead', async ({ extension, page, surfaces }) => {
  await switchExtension(extension, { fileAccess: false });
  await page.goto(`file://${path.join(folder, 'headings.pdf')}`);
  // A tab that has not finished loading says so later, and the panel looks at it again.
  await expect.poll(() => viewerPage(extension)).toBe('1');
  const panel = await surfaces.panel(page);
  await expect(panel.locator('.choice-name')).toHaveText([
    'This page',
    'This site',
    'All sites',
    'A file on this device',
  ]);
  // A drop or choice of something else is named, and can be repeated.
  await panel.getByTestId('choose-file').setInputFiles(path.join(folder, 'scanned.pdf'));
  await expect(panel.locator('.page-state')).toHaveAttribute('data-failure', 'pdf-scanned');
  await panel.getByTestId('choose-file').setInputFiles(path.join(folder, 'headings.pdf'));
  await waitUntilRead(panel);
  await expect(panel.locator('h1')).toHaveText('The Sailing Handbook');
  await waitUntilEnded(await ask(panel, 'Who gives way to the ferry?'));
  await expect(turns(panel)).toContainText('Boats under sail give way to the ferry.');
});
