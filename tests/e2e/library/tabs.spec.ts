/** A question about several open tabs: chosen, read within the browser's own question, each sentence led back to its tab. */
import { ask, readAnswer, waitUntilEnded, waitUntilRead } from '../harness/conversation.ts';
import { answerQuestion } from '../harness/question.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import { expect, isOnScreen, test } from '../surfaces/surface-test.ts';

test.use({ headed: true, browserContext: { viewport: null } });

test('answers from the page in front and from a tab beside it', async ({
  display,
  extension,
  page,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  const other = await extension.context.newPage();
  await other.goto(site.otherUrl('/light'));
  await page.bringToFront();
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await waitUntilRead(panel);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Add open tabs…' }).click();
  // What the browser will ask is said before it does.
  const list = panel.getByRole('button', { name: 'List my tabs' });
  await answerQuestion(display, page, () => list.click(), 'deny');
  await expect(panel.getByText('The browser did not give access.')).toBeVisible();
  await answerQuestion(display, page, () => list.click(), 'allow');
  await panel.getByRole('checkbox', { name: /The lighthouse/u }).check();
  const addOne = panel.getByRole('button', { name: 'Add 1' });
  await answerQuestion(display, page, () => addOne.click(), 'deny');
  await expect(panel.getByText('The browser did not give access.')).toBeVisible();
  await answerQuestion(display, page, () => addOne.click(), 'allow');
  await expect(panel.getByText('With: The lighthouse')).toBeVisible();

  const built = await ask(panel, 'When was the lighthouse built?');
  await waitUntilEnded(built);
  const answer = await readAnswer(built);
  expect(answer.claims[0]?.quotes[0]).toContain('1871');
  expect(answer.facts).toEqual(expect.arrayContaining(['searched 2 pages', 'used 1']));
  const lock = await ask(panel, 'When does the harbour master open the lock?');
  await waitUntilEnded(lock);
  expect((await readAnswer(lock)).claims[0]?.quotes[0]).toContain('two hours before high water');
  const nowhere = await ask(panel, 'Which composer wrote the opera?');
  await waitUntilEnded(nowhere);
  await expect(nowhere).toContainText('None of these pages says.');

  // The sentence of this page is marked here, the other one in its own tab.
  await lock.locator('[data-citation]').first().click();
  await expect
    .poll(() => isOnScreen(page, 'The harbour master opens the lock two hours before high water.'))
    .toBe(true);
  await built.locator('[data-citation]').first().click();
  await expect
    .poll(() => isOnScreen(other, 'The lighthouse on the northern mole was built in 1871.'))
    .toBe(true);
  expect(extension.context.pages().filter((tab) => tab.url() === other.url())).toHaveLength(1);

  await page.bringToFront();
  // Left out again, the next question is about the page alone.
  await panel.getByRole('button', { name: 'Leave out The lighthouse' }).click();
  const alone = await ask(panel, 'When was the lighthouse built?');
  await waitUntilEnded(alone);
  expect((await readAnswer(alone)).found).toBe(false);
});
