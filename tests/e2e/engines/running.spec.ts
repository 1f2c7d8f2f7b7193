/** One conversation over many runs: what was read is read once, engines change, models leave the memory. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ask, readAnswer, turns, waitUntilEnded } from '../harness/conversation.ts';
import { evaluateIn, waitForTarget } from '../harness/targets.ts';
import { waitUntil } from '../harness/wait.ts';
import { openHarbour } from '../surfaces/surface-test.ts';
import {
  chooseEngine,
  copyModel,
  expect,
  fixtureModels,
  importModels,
  lastRun,
  modelRow,
  test,
} from './model-test.ts';

const sentence = 'The harbour master opens the lock two hours before high water.';
const questions = ['When does the lock open?', 'Who opens it?', 'Who waits for the signal?'];
const answerTime = 90_000;

test.setTimeout(120_000);

let panel: Page;

test.beforeEach(async ({ page, settings, site, surfaces }) => {
  // The fixture imports the models.
  await expect(modelRow(settings, copyModel)).toBeVisible();
  panel = await openHarbour({ page, site, surfaces });
  await chooseEngine(panel, copyModel);
});

async function askAndWait(question: string): Promise<Locator> {
  const turn = await ask(panel, question);
  await waitUntilEnded(turn, answerTime);
  return turn;
}

test('follow-ups read only what is new, and answer the same', async ({ extension }) => {
  const answers: string[] = [];
  let before = 0;
  for (const question of questions) {
    const turn = await askAndWait(question);
    const answer = await readAnswer(turn);
    expect(answer).toMatchObject({ status: 'done', claims: [{ text: sentence }] });
    expect(answer.facts).toContain('copy-llama');
    const { promptTokens, reusedTokens } = await lastRun(extension);
    answers.push(`${question}: ${promptTokens} tokens, ${reusedTokens} reused`);
    // All of the prompt before, up to where the new one goes on.
    expect(reusedTokens, answers.join('\n')).toBeGreaterThanOrEqual(before);
    expect(promptTokens).toBeGreaterThan(reusedTokens);
    before = promptTokens;
  }
  // The same question anew: everything but its last token has been read.
  const last = turns(panel).last();
  await last.getByRole('button', { name: 'Try again' }).click();
  await waitUntil('the run', async () => {
    const { promptTokens, reusedTokens } = await lastRun(extension);
    return reusedTokens === promptTokens - 1 ? true : undefined;
  });
  await expect(last).toHaveAttribute('data-status', 'done');
  expect((await readAnswer(last)).claims).toMatchObject([{ text: sentence }]);
});

test('another model takes over the conversation, and the first comes back', async ({
  page,
  settings,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tacit-second-model-'));
  const second = 'second/copy-llama';
  try {
    await cp(path.join(fixtureModels, 'copy-llama'), path.join(folder, 'second/copy-llama'), {
      recursive: true,
    });
    await settings.bringToFront();
    await importModels(settings, path.join(folder, 'second'));
    await expect(modelRow(settings, second)).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await page.bringToFront();
  await askAndWait(questions[0] ?? '');
  for (const engine of [second, 'instant', copyModel]) {
    await chooseEngine(panel, engine);
    const turn = await askAndWait(questions[1] ?? '');
    await expect(turn).toHaveAttribute('data-status', 'done');
  }
  await expect(turns(panel)).toHaveCount(4);
  await expect(modelRow(settings, copyModel)).toContainText('in memory');
  await expect(modelRow(settings, second)).not.toContainText('in memory');
});

test('a model that is not used leaves the memory, and comes back for the next question', async ({
  extension,
  settings,
}) => {
  await askAndWait(questions[0] ?? '');
  await expect(modelRow(settings, copyModel)).toContainText('in memory');
  await settings.locator('details.fold', { hasText: 'How models run' }).evaluate((fold) => {
    fold.setAttribute('open', '');
  });
  await settings.getByLabel('Frees memory when unused for').selectOption('1');
  // A minute in the host is over at once; what is shorter takes its time.
  const { targetId } = await waitForTarget(extension.cdp, 'offscreen.html');
  await evaluateIn(
    extension.cdp,
    targetId,
    `(() => { const set = setTimeout; self.setTimeout = (act, time) => set(act, time < 60_000 ? time : time / 60) })()`,
  );
  await askAndWait(questions[1] ?? '');
  await expect(modelRow(settings, copyModel)).not.toContainText('in memory');
  const turn = await askAndWait(questions[2] ?? '');
  await expect(turn).toHaveAttribute('data-status', 'done');
});

test('a model that cannot fit says so before it is loaded; another answer is one press away', async ({
  settings,
}) => {
  // As if its weights were five gigabytes.
  await settings.evaluate(async (model) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
    for (const segment of model.split('/')) folder = await folder.getDirectoryHandle(segment);
    const handle = await folder.getFileHandle('tacit-manifest.json');
    const manifest = JSON.parse(await (await handle.getFile()).text()) as {
      files: { path: string; size: number }[];
    };
    for (const file of manifest.files) if (file.path.startsWith('onnx/')) file.size = 5 * 1024 ** 3;
    const writable = await handle.createWritable();
    await writable.write(JSON.stringify(manifest));
    await writable.close();
  }, copyModel);
  const turn = await askAndWait(questions[0] ?? '');
  const failure = turn.locator('[data-failure="model-out-of-memory"]');
  await expect(failure).toContainText('more memory than is free');
  await expect(failure.locator('.failure-details pre')).toContainText('needs about 12.5 GB');
  await expect(turn).toContainText('two hours before high water');
  await failure.getByRole('button', { name: 'Answer with Instant' }).click();
  await expect(turn).toHaveAttribute('data-status', 'done');
  await expect(turn.locator('.failure')).toHaveCount(0);
  await waitUntil('the choice', async () =>
    (await panel.locator('.engine-picker').textContent())?.includes('Instant') ? true : undefined,
  );
});
