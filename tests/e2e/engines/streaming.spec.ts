/** In the middle of an answer: how it comes on screen, and what it outlives. */
import type { Locator, Page } from '@playwright/test';
import { ask, readAnswer, turns, waitUntilEnded } from '../harness/conversation.ts';
import { askHost, watchConversation } from '../harness/host.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import type { Site } from '../harness/site.ts';
import { closeView, collapse } from '../surfaces/surface-test.ts';
import { holdModel } from './held-model.ts';
import { chooseEngine, copyModel, expect, setRuntime, test } from './model-test.ts';

const sentence =
  'The harbour master opens the lock two hours before high water, first for the fishing boats that come home with ' +
  'their catch, then for the ferries that go to the islands, then for the barges that carry sand and gravel up the ' +
  'river, and last of all for the yachts of the summer guests, who wait for the signal at the outer pier, where a ' +
  'red lamp, a green lamp and a white lamp tell them whether the gates are shut, open or about to move, and where ' +
  'an old bell is rung by hand whenever fog hides the lamps from those who have to see them.';
const question = 'When does the lock open?';
const answerTime = 90_000;

test.setTimeout(180_000);

function serveLock(site: Site): void {
  // Long enough to be read in several parts, and nothing that could be taken for the answer instead.
  const more = Array.from(
    { length: 30 },
    (_, at) =>
      `<p>In the year ${1850 + at} the winter lasted ${50 + at} days, and ${12 + at} families of the village burned more peat in it than they had cut during the summer.</p>`,
  );
  site.serve(
    '/lock',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The lock</title><main><h1>The lock</h1><p>${sentence}</p>${more.join('')}</main></html>`,
  );
}

test.beforeEach(async ({ page, settings, site }) => {
  await expect(settings.locator(`[data-model="${copyModel}"]`)).toBeVisible();
  serveLock(site);
  await page.bringToFront();
  await page.goto(site.url('/lock'));
});

/** What is on screen of a text that is being written; empty while the instant answer stands in for it. */
async function draftOf(turn: Locator): Promise<string> {
  return turn.evaluate((element) =>
    element.querySelector('.hint, [data-claim]') === null
      ? (element.querySelector('.answer-text')?.textContent ?? '')
      : '',
  );
}

async function waitForDraft(turn: Locator, longerThan = 0): Promise<string> {
  await expect.poll(async () => (await draftOf(turn)).length).toBeGreaterThan(longerThan);
  await expect(turn).toHaveAttribute('data-status', 'running');
  return draftOf(turn);
}

async function expectWholeAnswer(turn: Locator): Promise<void> {
  await waitUntilEnded(turn, answerTime);
  expect(await turn.locator('.failure-details pre').allTextContents()).toEqual([]);
  const answer = await readAnswer(turn);
  expect(answer).toMatchObject({ status: 'done', claims: [{ text: sentence }] });
  expect(collapse(answer.claims[0]?.quotes.join(' ') ?? '')).toContain(sentence);
}

/** Records every text that the running turn shows. */
async function recordTexts(view: Page): Promise<() => Promise<string[]>> {
  const texts = await view.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const turn = document.querySelector('[data-turn][data-status="running"]');
      if (turn === null || turn.querySelector('.hint, [data-claim]') !== null) return;
      const text = turn.querySelector('.answer-text')?.textContent ?? '';
      if (text !== '' && text !== seen.at(-1)) seen.push(text);
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return seen;
  });
  return () => texts.jsonValue();
}

test('it comes on screen in order, without a gap', async ({
  extension,
  settings,
  page,
  surfaces,
}) => {
  const panel = await surfaces.panel(page);
  await chooseEngine(panel, copyModel);
  const texts = await recordTexts(panel);
  const model = await holdModel(extension, { after: 'prefill', count: 1 });
  const turn = await ask(panel, question);
  await model.held();
  const [conversation] = await askHost(settings, 'conversation.list', { pageUrl: null });
  const events = await watchConversation(settings, conversation?.id ?? '');
  await expect.poll(async () => (await events())[0]?.type).toBe('snapshot');

  let shown = '';
  for (let part = 0; part < 5; part += 1) {
    await model.goOn({ after: 'token', count: 20 });
    await model.held();
    shown = await waitForDraft(turn, shown.length);
  }
  await model.goOn();
  await expectWholeAnswer(turn);

  const seen = await texts();
  expect(seen.length).toBeGreaterThanOrEqual(5);
  for (const [at, text] of seen.entries()) {
    expect(sentence.startsWith(text), text).toBe(true);
    expect(text.startsWith(seen[at - 1] ?? ''), text).toBe(true);
  }

  // The other view may be told a moment later.
  await expect
    .poll(async () => {
      const last = (await events()).at(-1);
      return last?.type === 'turn' ? last.turn.status : last?.type;
    })
    .toBe('done');
  const all = await events();
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => (all[0]?.seq ?? 0) + at));
  const deltas = all.flatMap((event) => (event.type === 'delta' ? [event.text] : []));
  const last = all.findLast((event) => event.type === 'turn');
  expect(deltas.length).toBeGreaterThan(5);
  expect(deltas.join('')).toBe(sentence);
  expect(last?.turn).toMatchObject({ status: 'done', draft: sentence });
});

test('the service worker may end while it is read for and while it is written', async ({
  extension,
  page,
  surfaces,
}) => {
  const panel = await surfaces.panel(page);
  await chooseEngine(panel, copyModel);
  const model = await holdModel(extension, { after: 'prefill', count: 1 });
  const turn = await ask(panel, question);
  await model.held();
  await stopServiceWorker(extension);
  await model.goOn({ after: 'token', count: 30 });
  await model.held();
  const before = await waitForDraft(turn);
  await stopServiceWorker(extension);
  await model.goOn({ after: 'token', count: 30 });
  await model.held();
  await waitForDraft(turn, before.length);
  await model.goOn();
  await expectWholeAnswer(turn);
  await expectWholeAnswer(await ask(panel, question));
});

test('the popup may be closed: opened again, it shows the answer going on, or done', async ({
  extension,
  page,
  settings,
  surfaces,
}) => {
  const first = await surfaces.readInPopup(page);
  await chooseEngine(first, copyModel);
  const model = await holdModel(extension, { after: 'token', count: 30 });
  const asked = await ask(first, question);
  await model.held();
  const before = await waitForDraft(asked);
  await closeView(extension, first);
  // Written while nobody looks.
  await model.goOn({ after: 'token', count: 30 });
  await model.held();

  const second = await surfaces.readInPopup(page);
  await expect(turns(second)).toHaveCount(1);
  const going = await waitForDraft(turns(second), before.length);
  expect(sentence.startsWith(going), going).toBe(true);
  await model.goOn({ after: 'token', count: 30 });
  await waitForDraft(turns(second), going.length);
  await model.held();
  await closeView(extension, second);

  await model.goOn();
  const [conversation] = await askHost(settings, 'conversation.list', { pageUrl: null });
  const events = await watchConversation(settings, conversation?.id ?? '');
  await expect
    .poll(async () => {
      const last = (await events()).at(-1);
      if (last?.type === 'snapshot') return last.turns.at(-1)?.status;
      return last?.type === 'turn' ? last.turn.status : last?.type;
    })
    .toBe('done');

  const third = await surfaces.readInPopup(page);
  await expect(turns(third)).toHaveCount(1);
  await expectWholeAnswer(turns(third));
});

for (const threads of ['1', '2'])
  test(`on the processor with ${threads} thread(s): a stop while it reads and while it writes, then the whole`, async ({
    extension,
    internet,
    network,
    page,
    settings,
    surfaces,
  }) => {
    await setRuntime(settings, 'Processor threads', threads);
    await page.bringToFront();
    const panel = await surfaces.panel(page);
    await chooseEngine(panel, copyModel);
    const stop = panel.getByRole('button', { name: 'Stop' });
    const model = await holdModel(extension, { after: 'prefill', count: 1 });

    const reading = await ask(panel, question);
    await model.held();
    await expect(reading.locator('[data-stage="prefill"]')).toBeVisible();
    await stop.click();
    await expect(reading).toHaveAttribute('data-status', 'stopped');
    await model.goOn({ after: 'token', count: 30 });
    expect(await reading.locator('.failure').count()).toBe(0);

    const writing = await ask(panel, question);
    await model.held();
    const written = await waitForDraft(writing);
    await stop.click();
    await expect(writing).toHaveAttribute('data-status', 'stopped');
    await model.goOn();
    await expect(writing.locator('[data-claim]')).toHaveCount(1);
    const kept = (await readAnswer(writing)).claims[0]?.text ?? '';
    expect(kept.startsWith(written.trim()), kept).toBe(true);
    expect(sentence.startsWith(kept), kept).toBe(true);
    expect(kept.length).toBeLessThan(sentence.length);

    await expectWholeAnswer(await ask(panel, question));
    // Stored, too.
    await panel.reload();
    await expect(turns(panel)).toHaveCount(3);
    await expect(turns(panel).nth(0)).toHaveAttribute('data-status', 'stopped');
    await expect(turns(panel).nth(1)).toHaveAttribute('data-status', 'stopped');
    expect((await readAnswer(turns(panel).nth(1))).claims).toMatchObject([{ text: kept }]);
    await expectWholeAnswer(turns(panel).nth(2));

    expect(network.byExtension()).toEqual([]);
    expect(internet.requests).toEqual([]);
  });
