/** Answers written by a model on this device: on the graphics processor, and once its files are damaged. */
import type { Locator } from '@playwright/test';
import { ask, readAnswer, waitUntilEnded } from '../harness/conversation.ts';
import { killGpuProcess, softwareWebGpu } from '../harness/gpu.ts';
import { openHarbour } from '../surfaces/surface-test.ts';
import { holdModel } from './held-model.ts';
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

test('a damaged model says so, the instant answer stays, and it works again once repaired', async ({
  page,
  settings,
  site,
  surfaces,
}) => {
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

  const panel = await openHarbour({ page, site, surfaces });
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

  // In one browser: in software, most of the time goes into loading the model.
  test('stops while it reads, answers the same, also a follow-up; its loss costs another attempt', async ({
    extension,
    page,
    settings,
    site,
    surfaces,
  }) => {
    test.setTimeout(240_000);
    await setRuntime(settings, 'Runs on', 'webgpu');
    const panel = await openHarbour({ page, site, surfaces });
    await chooseEngine(panel, copyModel);
    const expectAnswer = async (turn: Locator): Promise<void> => {
      await waitUntilEnded(turn, answerTime);
      // Says what went wrong, where something did.
      expect(await panel.locator('.failure-details pre').allTextContents()).toEqual([]);
      expect(await readAnswer(turn)).toMatchObject({
        status: 'done',
        claims: [{ text: sentence }],
      });
    };

    const model = await holdModel(extension, { after: 'prefill', count: 1 });
    const stopped = await ask(panel, question);
    await model.held();
    await panel.getByRole('button', { name: 'Stop' }).click();
    await expect(stopped).toHaveAttribute('data-status', 'stopped');
    await model.goOn();
    await expectAnswer(await ask(panel, question));
    const { promptTokens } = await lastRun(extension);
    await model.goOn({ after: 'prefill', count: 1 });
    const followUp = await ask(panel, 'Who opens it?');
    await model.held();
    await killGpuProcess(extension);
    await model.goOn();
    await expectAnswer(followUp);
    // It was read anew, and the next one goes on from there.
    await expectAnswer(await ask(panel, question));
    expect((await lastRun(extension)).reusedTokens).toBeGreaterThanOrEqual(promptTokens);
    // Lost again, also while nothing runs: from then on the processor answers.
    await killGpuProcess(extension);
    await expectAnswer(await ask(panel, 'Who opens it?'));
  });
});
