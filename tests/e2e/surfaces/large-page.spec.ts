import { longPage } from '../../bench/long-page.ts';
import { readAnswer, suggest, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { expect, isOnScreen, test } from './surface-test.ts';

// Reading the page may take as long as an answer may.
test.setTimeout(120_000);

test('a page of more than 5 MB of text is read whole, summarized, and led back to', async ({
  page,
  site,
  surfaces,
}) => {
  const html = await longPage(950_000);
  expect(html.length).toBeGreaterThan(5_000_000);
  site.serve('/text', html);
  await page.goto(site.url('/text'));
  const panel = await surfaces.panel(page);
  expect((await waitUntilRead(panel)).coverage).toContain('100%');
  const turn = await suggest(panel, 'Summarize');
  await waitUntilEnded(turn, 60_000);
  const { status, claims } = await readAnswer(turn);
  expect(status).toBe('done');
  expect(claims.length).toBeGreaterThanOrEqual(3);
  const quote = claims.at(-1)?.quotes[0] ?? '';
  expect(html).toContain(quote);
  await turn.locator('[data-citation]').last().click();
  await expect.poll(() => isOnScreen(page, quote)).toBe(true);
});

test('a page beyond what one document holds says how much of it was read', async ({
  page,
  site,
  surfaces,
}) => {
  site.serve('/huge', await longPage(1_600_000));
  await page.goto(site.url('/huge'));
  const panel = await surfaces.panel(page);
  const { coverage } = await waitUntilRead(panel);
  const share = Number(/(\d+)%/.exec(coverage)?.[1]);
  expect(share).toBeGreaterThan(80);
  expect(share).toBeLessThan(100);
  const turn = await suggest(panel, 'Key points');
  await waitUntilEnded(turn, 60_000);
  const { status, facts } = await readAnswer(turn);
  expect(status).toBe('done');
  expect(facts.join(' ')).toContain(`${share}%`);
});
