import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../harness/conversation.ts';
import { closeView, collapse, expect, isOnScreen, test } from './surface-test.ts';

test('a page nobody has asked about yet: what it is, what can be asked, where it stays', async ({
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.popup(page);
  const { title, coverage } = await waitUntilRead(popup);
  expect(title).toBe('How tides work');
  expect(coverage).toMatch(/^The Shoreline Almanac · [\d,]+ words · read 100\s?%$/u);
  await expect(popup.getByRole('group', { name: 'Suggestions' }).getByRole('button')).toHaveText([
    'Summarize',
    'Key points',
    'Explain simply',
    'Ask…',
  ]);
  await expect(popup.getByText('Everything stays on this device.')).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Question' })).toBeFocused();

  // What was left out is told on a press.
  await popup.locator('button.coverage').click();
  await expect(popup.getByRole('dialog', { name: 'What was read' })).toContainText('Left out');
});

test('summarizes and answers in sentences of the page', async ({ page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);

  const summary = await suggest(popup, 'Summarize');
  await waitUntilEnded(summary);
  const question = await ask(popup, 'Why are there two tides a day?');
  await waitUntilEnded(question);
  await expect(question.getByRole('heading')).toHaveText('Why are there two tides a day?');

  const answers = [await readAnswer(summary), await readAnswer(question)];
  const shown = collapse((await page.locator('main').textContent()) ?? '');
  for (const { status, claims, facts } of answers) {
    expect(status).toBe('done');
    expect(claims.length).toBeGreaterThan(0);
    for (const { quotes } of claims) {
      expect(quotes).not.toEqual([]);
      for (const quote of quotes) expect(shown).toContain(collapse(quote));
    }
    expect(facts[0]).toBe('Instant');
  }
  // The suggestion that was taken steps back.
  await expect(popup.getByRole('button', { name: 'Summarize', exact: true })).toBeHidden();
  // The view is at its answer, not above it.
  await expect(question).toBeInViewport();
});

test('says when the page does not say', async ({ page, site, surfaces }) => {
  await page.goto(site.url('article.html'));
  const popup = await surfaces.readInPopup(page);
  const turn = await ask(popup, 'Which guitar did Jimi Hendrix play at Woodstock?');
  await waitUntilEnded(turn);
  await expect(turn.locator('[data-found="false"]')).toContainText('This page does not say.');
});

test('a citation leads to its sentence and leaves the page as it was', async ({
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await surfaces.readInPopup(page);
  const turn = await ask(popup, 'How far does the Moon move away each year?');
  await waitUntilEnded(turn);

  const citation = turn.locator('[data-citation]').first();
  await citation.focus();
  const quote = collapse(await popup.locator('#quote-popover .quote-text').innerText());
  expect(quote).toContain('3.8 centimetres');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await citation.click();

  await expect.poll(() => isOnScreen(page, quote)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  // The popup stays open: pressing is how an answer is checked, one sentence after the other.
  await expect(turn).toBeVisible();
});

test('closing the popup loses nothing, also while it is asked', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const first = await surfaces.readInPopup(page);
  await waitUntilEnded(await suggest(first, 'Summarize'));
  const asked = await ask(first, 'What are neap tides?');
  // Not waiting for the answer: it is written while nobody watches.
  await asked.waitFor();
  await closeView(extension, first);

  const second = await surfaces.readInPopup(page);
  await expect(turns(second)).toHaveCount(2);
  await waitUntilEnded(turns(second).last());
  const answer = await readAnswer(turns(second).last());
  expect(answer.status).toBe('done');
  expect(answer.claims.flatMap(({ quotes }) => quotes).join(' ')).toContain('neap tides');
  // And goes on.
  const next = await ask(second, 'What are king tides?');
  await waitUntilEnded(next);
  await expect(turns(second)).toHaveCount(3);
});

test('a half-typed question waits for the popup to be opened again', async ({
  extension,
  page,
  site,
  surfaces,
}) => {
  await page.goto(site.url('article.html'));
  const first = await surfaces.readInPopup(page);
  await first.getByRole('textbox', { name: 'Question' }).fill('What are neap');
  await closeView(extension, first);

  const second = await surfaces.readInPopup(page);
  await expect(second.getByRole('textbox', { name: 'Question' })).toHaveValue('What are neap');
  await waitUntilEnded(await ask(second, 'What are neap tides?'));
  await closeView(extension, second);
  const third = await surfaces.readInPopup(page);
  await expect(third.getByRole('textbox', { name: 'Question' })).toHaveValue('');
});
