/** Answers written by a model on this device, on every kind of processor it may run on. */
import { ask, readAnswer, waitUntilEnded } from '../harness/conversation.ts';
import { killGpuProcess, softwareWebGpu } from '../harness/gpu.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import {
  chooseEngine,
  copyModel,
  expect,
  lastRun,
  modelRow,
  overwriteStored,
  setRuntime,
  storedFiles,
  test,
} from './model-test.ts';

const sentence = 'The harbour master opens the lock two hours before high water.';
const question = 'When does the lock open?';
const answerTime = 90_000;

test.setTimeout(180_000);

for (const threads of ['1', '2'])
  test(`on the processor with ${threads} thread(s)`, async ({
    internet,
    network,
    page,
    settings,
    site,
    surfaces,
  }) => {
    serveHarbour(site);
    await setRuntime(settings, 'Processor threads', threads);
    await page.bringToFront();
    await page.goto(site.url('/harbour'));
    const panel = await surfaces.panel(page);
    await chooseEngine(panel, copyModel);
    const turn = await ask(panel, question);
    await waitUntilEnded(turn, answerTime);
    // Says what went wrong, where something did.
    expect(await turn.locator('.failure-details pre').allTextContents()).toEqual([]);
    const answer = await readAnswer(turn);
    expect(answer.status).toBe('done');
    expect(answer.claims).toMatchObject([{ text: sentence }]);
    expect(answer.claims[0]?.quotes.join(' ')).toContain('two hours before high water');

    expect(network.byExtension()).toEqual([]);
    expect(internet.requests).toEqual([]);
  });

test('a damaged model says so, the instant answer stays, and it works again once repaired', async ({
  page,
  settings,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await setRuntime(settings, 'Precision', 'q4');
  const graph = `${copyModel}/onnx/model_q4.onnx`;
  const before = await storedFiles(settings);
  const kept = await settings.evaluateHandle(async (model) => {
    const root = await navigator.storage.getDirectory();
    let folder = await root.getDirectoryHandle('models');
    for (const segment of [...model.split('/'), 'onnx'])
      folder = await folder.getDirectoryHandle(segment);
    const file = await (await folder.getFileHandle('model_q4.onnx')).getFile();
    return { folder, bytes: await file.arrayBuffer() };
  }, copyModel);
  await overwriteStored(settings, graph, 'not a graph');

  await page.bringToFront();
  await page.goto(site.url('/harbour'));
  const panel = await surfaces.panel(page);
  await chooseEngine(panel, copyModel);
  const turn = await ask(panel, question);
  await waitUntilEnded(turn, answerTime);
  await expect(turn.locator('[data-failure="model-damaged"]')).toContainText(
    'onnx/model_q4.onnx has changed',
  );
  await expect(turn).toContainText(sentence);
  await expect(modelRow(settings, copyModel)).toHaveAttribute('data-state', 'damaged');

  await kept.evaluate(async ({ folder, bytes }) => {
    const writable = await (await folder.getFileHandle('model_q4.onnx')).createWritable();
    await writable.write(bytes);
    await writable.close();
  });
  expect(await storedFiles(settings)).toEqual(before);
  await turn.locator('.failure').getByRole('button', { name: 'Try again' }).click();
  await expect(turn).toHaveAttribute('data-status', 'done', { timeout: answerTime });
  await expect(modelRow(settings, copyModel)).toHaveAttribute('data-state', 'loaded');
});

test.describe('on the graphics processor', () => {
  test.use({ browserArgs: softwareWebGpu });

  test.beforeEach(async ({ page, settings, site }) => {
    serveHarbour(site);
    await setRuntime(settings, 'Runs on', 'webgpu');
    await page.bringToFront();
    await page.goto(site.url('/harbour'));
  });

  test('an answer is the same, and so is that of a follow-up', async ({
    extension,
    page,
    surfaces,
  }) => {
    const panel = await surfaces.panel(page);
    await chooseEngine(panel, copyModel);
    const turn = await ask(panel, question);
    await waitUntilEnded(turn, answerTime);
    expect((await readAnswer(turn)).claims).toMatchObject([{ text: sentence }]);
    const { promptTokens } = await lastRun(extension);
    const next = await ask(panel, 'Who opens it?');
    await waitUntilEnded(next, answerTime);
    expect((await readAnswer(next)).claims).toMatchObject([{ text: sentence }]);
    expect((await lastRun(extension)).reusedTokens).toBeGreaterThanOrEqual(promptTokens);
  });

  test('a stop frees it while it reads, and the next answer comes', async ({ page, surfaces }) => {
    const panel = await surfaces.panel(page);
    await chooseEngine(panel, copyModel);
    const turn = await ask(panel, question);
    await turn.locator('[data-stage="prefill"]').waitFor({ timeout: answerTime });
    await panel.getByRole('button', { name: 'Stop' }).click();
    await expect(turn).toHaveAttribute('data-status', 'stopped');
    const next = await ask(panel, question);
    await waitUntilEnded(next, answerTime);
    await expect(next).toHaveAttribute('data-status', 'done');
  });

  test('its loss costs another attempt, not the answer', async ({ extension, page, surfaces }) => {
    const panel = await surfaces.panel(page);
    await chooseEngine(panel, copyModel);
    const turn = await ask(panel, question);
    await turn.locator('[data-stage="prefill"]').waitFor({ timeout: answerTime });
    await killGpuProcess(extension);
    await waitUntilEnded(turn, answerTime);
    await expect(turn).toHaveAttribute('data-status', 'done');
    expect((await readAnswer(turn)).claims).toMatchObject([{ text: sentence }]);
    // Lost again, also while nothing runs: from then on the processor answers.
    await killGpuProcess(extension);
    const next = await ask(panel, 'Who opens it?');
    await waitUntilEnded(next, answerTime);
    expect(await panel.locator('.failure-details pre').allTextContents()).toEqual([]);
    expect((await readAnswer(next)).claims).toMatchObject([{ text: sentence }]);
  });
});
