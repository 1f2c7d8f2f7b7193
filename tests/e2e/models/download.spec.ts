/** A model from the hub: asked, agreed, downloaded, verified, used, removed. */
import type { Page } from '@playwright/test';
import { ask as askQuestion, waitUntilEnded } from '../harness/conversation.ts';
import { stopServiceWorker } from '../harness/service-worker.ts';
import { chooseEngine, fixtureModels, importModels, modelRow } from '../engines/model-test.ts';
import { serveHarbour } from '../surfaces/pages.ts';
import { openHarbour } from '../surfaces/surface-test.ts';
import {
  ask,
  button,
  download,
  expect,
  expectComplete,
  hubOrigin,
  model,
  remove,
  row,
  storageOrigin,
  storedFiles,
  test,
  weights,
} from './download-test.ts';

test('nothing is asked before the press, nothing downloaded before consent', async ({
  hub,
  internet,
  network,
  repository,
  settings,
}) => {
  await expect(settings.locator('[data-catalog]')).not.toHaveCount(0);
  expect(internet.requests).toEqual([]);
  expect(network.byExtension()).toEqual([]);

  const dialog = await ask(settings);
  await expect(dialog).toContainText('795 kB');
  await expect(dialog).toContainText('mit');
  await expect(dialog).toContainText(`${hubOrigin}/${model}`);
  await expect(dialog).toContainText(repository.commit.slice(0, 12));
  const config = `/api/resolve-cache/models/${model}/${repository.commit}/config.json`;
  expect(hub.transfers.map(({ path }) => path)).toEqual([config]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(settings)).toHaveCount(0);
  expect(await storedFiles(settings)).toEqual({});

  await download(settings);
  await expectComplete(settings, repository);
  const origins = new Set(internet.requests.map(({ url }) => new URL(url).origin));
  expect([...origins].toSorted()).toEqual([storageOrigin, hubOrigin].toSorted());
  for (const { method, headers } of internet.requests) {
    // Nothing about the reader goes with a request, and none needs permission first.
    expect(method).toBe('GET');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  }
});

test('it goes on with the settings closed and the service worker stopped', async ({
  extension,
  hub,
  page,
  repository,
  settings,
  site,
  surfaces,
}) => {
  serveHarbour(site);
  await page.goto(site.url('/harbour'));
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: 300_000 }, times: 1 });
  await download(settings);
  await expect(row(settings)).toHaveAttribute('data-phase', 'downloading');
  await settings.close();
  await stopServiceWorker(extension);
  await expect.poll(() => hub.transfers.length).toBeGreaterThan(5);
  const again = await surfaces.settings();
  await expectComplete(again, repository);

  // The model does what it is for.
  await page.bringToFront();
  const panel = await surfaces.panel(page);
  await chooseEngine(panel, model);
  const turn = await askQuestion(panel, 'When does the lock open?');
  await waitUntilEnded(turn, 60_000);
  await expect(turn).toHaveAttribute('data-status', 'done');
});

test('pause keeps what arrived, resume asks only for the rest', async ({
  hub,
  repository,
  settings,
}) => {
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'stall', after: 300_000 }, times: 1 });
  await download(settings);
  await expect(row(settings)).toContainText('328 kB of 795 kB');
  await button(settings, 'Pause').click();
  await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
  const before = hub.transfers.length;
  await button(settings, 'Resume').click();
  await expectComplete(settings, repository);
  const after = hub.transfers.slice(before).filter(({ path }) => path.endsWith(weights));
  expect(after.map(({ range }) => range)).toEqual(['bytes=300000-']);
  // Small files were whole: they are verified where they are.
  expect(hub.transfers.length).toBe(before + 1);
});

test('cancel removes all of it', async ({ hub, settings }) => {
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'stall', after: 300_000 } });
  await download(settings);
  await expect(row(settings)).toHaveAttribute('data-phase', 'downloading');
  await button(settings, 'Cancel').click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
  await expect(row(settings)).toHaveCount(0);
  expect(await storedFiles(settings)).toEqual({});
});

test('a damaged model is repaired, only the damaged file is fetched again', async ({
  hub,
  page,
  repository,
  settings,
  site,
  surfaces,
}) => {
  await download(settings);
  await expectComplete(settings, repository);
  const found = modelRow(settings, model);
  let before = hub.transfers.length;
  const repaired = async (): Promise<void> => {
    await expect.poll(() => hub.transfers.length).toBeGreaterThan(before);
    await expectComplete(settings, repository);
    await expect(found).toHaveAttribute('data-state', 'ready');
    expect(hub.transfers.slice(before).map(({ path }) => path.endsWith(weights))).toEqual([true]);
    before = hub.transfers.length;
  };
  // Nothing is wrong yet: nothing is asked of the hub, and nothing changes.
  const manifest = `${model}/tacit-manifest.json`;
  const whole = (await storedFiles(settings))[manifest];
  await found.getByRole('button', { name: 'Check the files' }).click();
  await expect(found).toContainText('every file is what it should be');
  expect((await storedFiles(settings))[manifest]).toBe(whole);
  expect(hub.transfers.length).toBe(before);

  await flipBit(settings, 1000);
  await found.getByRole('button', { name: 'Check the files' }).click();
  await repaired();

  // Where nobody checks, it is found when the model does not load.
  await flipBit(settings, 0);
  const panel = await openHarbour({ page, site, surfaces });
  await chooseEngine(panel, model);
  const turn = await askQuestion(panel, 'When does the lock open?');
  await waitUntilEnded(turn, 60_000);
  await expect(turn.locator('[data-failure="model-damaged"]')).toContainText(weights);
  await expect(found).toHaveAttribute('data-state', 'damaged');
  await expect(found).toContainText(weights);
  await found.getByRole('button', { name: 'Repair' }).click();
  await repaired();
  await turn.locator('.failure').getByRole('button', { name: 'Try again' }).click();
  await expect(turn).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
});

/** Changes one bit of the stored weights, as a failing disk would. */
async function flipBit(settings: Page, position: number): Promise<void> {
  await settings.evaluate(
    async ({ segments, at }) => {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
      for (const segment of segments.slice(0, -1))
        folder = await folder.getDirectoryHandle(segment);
      const file = await folder.getFileHandle(segments.at(-1) ?? '');
      const byte = new Uint8Array(await (await file.getFile()).slice(at, at + 1).arrayBuffer());
      const writable = await file.createWritable({ keepExistingData: true });
      await writable.write({ type: 'write', position: at, data: byte.map((value) => value ^ 1) });
      await writable.close();
    },
    { segments: `${model}/${weights}`.split('/'), at: position },
  );
}

test('deleting frees what a model took', async ({ repository, settings, hub }) => {
  expect(hub.transfers).toEqual([]);
  // Files alone: what the databases take goes up and down by megabytes when the host starts.
  const usage = (): Promise<number> =>
    settings.evaluate(async () => {
      const { usageDetails }: StorageEstimate & { usageDetails?: { fileSystem?: number } } =
        await navigator.storage.estimate();
      return usageDetails?.fileSystem ?? 0;
    });
  const before = await usage();
  await download(settings);
  await expectComplete(settings, repository);
  const size = [...repository.files.values()]
    .filter(({ path }) => !path.endsWith('.onnx') || path === weights)
    .reduce((sum, { content }) => sum + content.length, 0);
  expect((await usage()) - before).toBeGreaterThan(size * 0.95);
  await expect(settings.getByTestId('storage')).toContainText('Models take 795 kB');
  await remove(settings);
  await expect.poll(async () => (await usage()) - before).toBeLessThan(size * 0.05);
});

test('a model copied to a folder can be imported from there', async ({
  repository,
  settings,
  hub,
}) => {
  await download(settings);
  await expectComplete(settings, repository);
  expect(hub.transfers).not.toEqual([]);
  // The browser's own picker cannot be driven: a folder of the page's own takes its place.
  await settings.evaluate(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('copy', { create: true }),
    });
  });
  await modelRow(settings, model).getByRole('button', { name: 'to a folder' }).click();
  await expect(settings.getByText('copy-llama was copied to the folder.')).toBeVisible();
  const copied = await storedFiles(settings, 'copy');
  const stored = await storedFiles(settings);
  delete stored[`${model}/tacit-manifest.json`];
  // Beside the files, what they are to be known by where they are imported.
  const list = `${model}/SHA256SUMS`;
  expect(Object.keys(copied).toSorted()).toEqual([...Object.keys(stored), list].toSorted());
  expect(copied).toMatchObject(stored);
});

test('copying a model to a folder can be cancelled', async ({ repository, settings, hub }) => {
  await download(settings);
  await expectComplete(settings, repository);
  expect(hub.transfers).not.toEqual([]);
  await settings.evaluate(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('copy', { create: true }),
    });
    // A folder on a slow disk.
    const { prototype } = FileSystemFileHandle;
    const original = Object.getOwnPropertyDescriptor(prototype, 'createWritable')?.value as (
      this: FileSystemFileHandle,
    ) => Promise<FileSystemWritableFileStream>;
    prototype.createWritable = async function () {
      const target = await original.call(this);
      return new WritableStream({
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await target.write(bytes);
        },
        close: () => target.close(),
        abort: (reason) => target.abort(reason),
      }) as FileSystemWritableFileStream;
    };
  });
  await modelRow(settings, model).getByRole('button', { name: 'to a folder' }).click();
  await settings.getByRole('button', { name: 'Cancel copying' }).click();
  await expect(settings.getByText('Copying copy-llama')).toHaveCount(0);
  await expect(settings.locator('[data-failure]')).toHaveCount(0);
  // What is there is whole, and something is missing.
  const copied = await storedFiles(settings, 'copy');
  const stored = await storedFiles(settings);
  expect(stored).toMatchObject(copied);
  expect(Object.keys(copied).length).toBeLessThan(Object.keys(stored).length - 1);
});

test('a model imported while its download is paused takes its place', async ({ hub, settings }) => {
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'stall', after: 300_000 } });
  await download(settings);
  await expect(row(settings)).toContainText('328 kB of 795 kB');
  await importModels(settings, fixtureModels);
  await expect(settings.locator('[data-failure="import-busy"]')).toContainText('copy-llama');
  await expect(row(settings)).toHaveAttribute('data-phase', 'downloading');
  await button(settings, 'Pause').click();
  await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
  await importModels(settings, fixtureModels);
  await expect(modelRow(settings, model)).toBeVisible();
  await expect(row(settings)).toHaveCount(0);
  expect(Object.keys(await storedFiles(settings))).not.toContain(`${model}/tacit-download.json`);
});
