/** Models come from files: what is copied, what is refused, and what is left when it is cut off. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  copyModel,
  embedder,
  expect,
  fixtureModels,
  importModels,
  modelRow,
  storedFiles,
  test,
} from './model-test.ts';

const llama = path.join(fixtureModels, 'copy-llama');

test('a folder of models is copied byte by byte, and nothing is asked of the network', async ({
  extension,
  internet,
  network,
  settings,
}) => {
  await expect(modelRow(settings, embedder)).toBeVisible();
  const stored = await storedFiles(settings);
  const graph = await readFile(path.join(llama, 'onnx/model_q4.onnx'));
  expect(stored[`${copyModel}/onnx/model_q4.onnx`]).toBe(
    createHash('sha256').update(graph).digest('hex'),
  );
  expect(Object.keys(stored)).toContain(`${embedder}/tacit-manifest.json`);

  await settings.close();
  const again = await extension.context.newPage();
  await again.goto(extension.url('options.html'));
  await expect(modelRow(again, copyModel)).toBeVisible();
  await modelRow(again, copyModel).getByRole('button', { name: 'Delete' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(modelRow(again, copyModel)).toHaveCount(0);
  const left = Object.keys(await storedFiles(again));
  expect(left.filter((file) => !file.startsWith(embedder))).toEqual([]);
  expect(network.byExtension()).toEqual([]);
  expect(internet.requests).toEqual([]);
});

test('single files make a model, too', async ({ surfaces }) => {
  const settings = await surfaces.settings();
  const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_q4.onnx'];
  await importModels(
    settings,
    names.map((name) => path.join(llama, name)),
  );
  await expect(modelRow(settings, 'local/model')).toBeVisible();
});

test.describe('with a changed copy', () => {
  let copy = '';

  test.beforeEach(async () => {
    copy = await mkdtemp(path.join(tmpdir(), 'tacit-model-'));
    await cp(llama, copy, { recursive: true });
  });
  test.afterEach(() => rm(copy, { recursive: true, force: true }));

  test('a missing file is named', async ({ surfaces }) => {
    await rm(path.join(copy, 'tokenizer.json'));
    const settings = await surfaces.settings();
    await importModels(settings, copy);
    const failure = settings.locator('[data-failure="import-missing-file"]');
    await expect(failure).toContainText('tokenizer.json');
    expect(await storedFiles(settings)).toEqual({});
  });

  test('what is no language model is refused', async ({ surfaces }) => {
    await writeFile(path.join(copy, 'config.json'), '{"model_type":"whisper"}');
    const settings = await surfaces.settings();
    await importModels(settings, copy);
    await expect(settings.locator('[data-failure="import-unsupported"]')).toContainText('whisper');
    expect(await storedFiles(settings)).toEqual({});
  });

  test('a model gives way to another of its name only once that is whole', async ({ surfaces }) => {
    const settings = await surfaces.settings();
    await importModels(settings, copy);
    await expect(settings.locator('[data-model]')).toHaveCount(1);
    const before = await storedFiles(settings);
    const graph = path.join(copy, 'onnx/model.onnx');
    await truncate(graph, 1.5 * 2 ** 30);
    await importModels(settings, copy);
    await settings.getByRole('button', { name: 'Cancel import' }).click();
    await expect(settings.getByTestId('import-folder')).toBeAttached();
    await expect.poll(() => storedFiles(settings)).toEqual(before);

    await rm(graph);
    await importModels(settings, copy);
    const fewer = Object.keys(before).filter((name) => !name.endsWith('/onnx/model.onnx'));
    // Files come and go while they are looked at.
    await expect
      .poll(async () => Object.keys(await storedFiles(settings).catch(() => ({}))))
      .toEqual(fewer);
    await expect(settings.locator('[data-model]')).toHaveCount(1);
  });

  test('a cancelled import leaves nothing', async ({ surfaces }) => {
    // A sparse file: long to copy, quick to make.
    await truncate(path.join(copy, 'onnx/model.onnx'), 1.5 * 2 ** 30);
    const settings = await surfaces.settings();
    await importModels(settings, copy);
    await settings.getByRole('button', { name: 'Cancel import' }).click();
    await expect(settings.getByTestId('import-folder')).toBeAttached();
    await expect.poll(() => storedFiles(settings)).toEqual({});
    await expect(settings.locator('.failure')).toHaveCount(0);
  });
});
