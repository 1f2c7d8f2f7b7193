/** Shared steps of the tests of downloads: the local hub at the address of the real one. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Hub } from '../../hub/hub.ts';
import type { Repository } from '../../hub/repository.ts';
import { readRepository } from '../../hub/repository.ts';
import { fixtureModels, storedFiles } from '../engines/model-test.ts';
import type { Internet } from '../harness/internet.ts';
import { expect, test as base } from '../surfaces/surface-test.ts';

export { expect, storedFiles };

export const model = 'tacit-fixtures/copy-llama';
export const hubOrigin = 'https://huggingface.co';
export const storageOrigin = 'https://cas-bridge.xethub.hf.co';
/** The one file that is large, of the dtype chosen on the processor. */
export const weights = 'onnx/model_quantized.onnx';

export const test = base.extend<{ hub: Hub; repository: Repository; settings: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  repository: async ({}, use) => {
    await use(await readRepository(model, path.join(fixtureModels, 'copy-llama')));
  },
  hub: async ({ internet, repository }, use) => {
    const hub = new Hub({ repositories: [repository], storageOrigin });
    connect(internet, hub);
    await use(hub);
  },
  settings: async ({ surfaces }, use) => {
    await use(await surfaces.settings());
  },
});

function connect(internet: Internet, hub: Hub): void {
  internet.answer(hubOrigin, hub.serve);
  internet.answer(storageOrigin, hub.serveStorage);
}

export async function openFold(settings: Page, testId: string): Promise<void> {
  const fold = settings.getByTestId(testId);
  await fold.evaluate((element) => element.setAttribute('open', ''));
}

/** Asks the hub about a model by its name; ends with the question for consent, or a failure. */
export async function ask(settings: Page, id = model): Promise<Locator> {
  await openFold(settings, 'catalog');
  await settings.getByTestId('add-model').fill(id);
  await settings.getByRole('button', { name: 'Check', exact: true }).click();
  return settings.getByRole('dialog');
}

/** Asks and agrees. */
export async function download(settings: Page, id = model): Promise<void> {
  const dialog = await ask(settings, id);
  await dialog.getByRole('button', { name: 'Download' }).click();
}

export function row(settings: Page): Locator {
  return settings.locator(`[data-download="${model}"]`);
}

export function button(settings: Page, name: 'Pause' | 'Resume' | 'Cancel'): Locator {
  return row(settings).getByRole('button', { name: `${name} copy-llama` });
}

/** Waits for the finished model and compares what is stored with the repository, byte by byte. */
export async function expectComplete(
  settings: Page,
  repository: Repository,
  timeout = 15_000,
): Promise<void> {
  await expect(settings.locator(`[data-model="${model}"]`)).toBeVisible({ timeout });
  await expect(row(settings)).toHaveCount(0);
  const stored = await storedFiles(settings);
  const expected = Object.fromEntries(
    neededFiles(repository).map((name) => [`${model}/${name}`, sha256(repository, name)]),
  );
  expect(stored).toMatchObject(expected);
  expect(Object.keys(stored).toSorted()).toEqual(
    [...Object.keys(expected), `${model}/tacit-manifest.json`].toSorted(),
  );
}

/** Deletes the finished model. */
export async function remove(settings: Page): Promise<void> {
  const finished = settings.locator(`[data-model="${model}"]`);
  await finished.getByRole('button', { name: 'Delete' }).click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(finished).toHaveCount(0);
  expect(await storedFiles(settings)).toEqual({});
}

export async function expectFailure(settings: Page, code: string, timeout = 15_000): Promise<void> {
  await expect(row(settings).locator(`[data-failure="${code}"]`)).toBeVisible({ timeout });
  await expect(row(settings)).toHaveAttribute('data-phase', 'failed');
}

function sha256({ files }: Repository, name: string): string {
  return createHash('sha256')
    .update(files.get(name)?.content ?? '')
    .digest('hex');
}

/** What is downloaded of the fixture for the processor. */
function neededFiles({ files }: Repository): string[] {
  return [...files.keys()].filter((name) => !name.endsWith('.onnx') || name === weights);
}
