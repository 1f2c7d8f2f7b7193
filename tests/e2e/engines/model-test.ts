/** Shared steps of the tests with models: the fixture models of `tests/fixtures/models`. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension.ts';
import { evaluateIn, waitForTarget } from '../harness/targets.ts';
import { expect, test as base } from '../surfaces/surface-test.ts';

export { expect };

/** Two models in the hub's layout. */
export const fixtureModels = path.resolve(
  import.meta.dirname,
  '../../fixtures/models/tacit-fixtures',
);
/** Repeats the first sentence of the first passage it is given, whatever the question. */
export const copyModel = 'tacit-fixtures/copy-llama';
export const embedder = 'tacit-fixtures/mini-bert';

export const test = base.extend<{
  /** The settings page after the fixture models were imported. */
  settings: Page;
}>({
  settings: async ({ surfaces }, use) => {
    const settings = await surfaces.settings();
    await importModels(settings, fixtureModels);
    await expect(modelRow(settings, copyModel)).toBeVisible();
    await use(settings);
  },
});

/** Imports a folder, or single files, through the settings page as a person does. */
export async function importModels(settings: Page, files: string | string[]): Promise<void> {
  const picker = typeof files === 'string' ? 'import-folder' : 'import-files';
  await settings.getByTestId(picker).setInputFiles(files);
}

export function modelRow(settings: Page, model: string): ReturnType<Page['locator']> {
  return settings.locator(`[data-model="${model}"]`);
}

/** Changes how models run. */
export async function setRuntime(settings: Page, label: string, value: string): Promise<void> {
  const fold = settings.locator('details.fold', { hasText: 'How models run' });
  await fold.evaluate((element) => element.setAttribute('open', ''));
  await settings.getByLabel(label).selectOption(value);
}

/** Chooses the engine that new questions go to. */
export async function chooseEngine(view: Page, engine: string): Promise<void> {
  await view.locator('.engine-picker').click();
  await view.locator(`[data-engine="${engine}"]`).click();
  await expect(view.locator('.engine-menu')).toBeHidden();
}

/** Prompt and reused tokens of the latest run, see lib/engines/transformers/note-run.ts. */
export async function lastRun({
  cdp,
}: Extension): Promise<{ promptTokens: number; reusedTokens: number }> {
  const { targetId } = await waitForTarget(cdp, 'offscreen.html');
  const expression = `performance.getEntriesByName('tacit:run').at(-1)?.detail`;
  return (await evaluateIn(cdp, targetId, expression)) as Awaited<ReturnType<typeof lastRun>>;
}

/** The stored files of all models with their SHA-256, looked at from outside the code that wrote them. */
export function storedFiles(view: Page, name = 'models'): Promise<Record<string, string>> {
  return view.evaluate(async (top) => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') {
          await walk(entry, `${prefix}${entry.name}/`);
        } else {
          const bytes = await (await entry.getFile()).arrayBuffer();
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          found[prefix + entry.name] = hash.toHex();
        }
      }
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle(top, { create: true }), '');
    return found;
  }, name);
}

/** Replaces a stored file, as damage to the disk would. */
export async function overwriteStored(view: Page, file: string, text: string): Promise<void> {
  await view.evaluate(
    async ({ segments, content }) => {
      const root = await navigator.storage.getDirectory();
      let folder = await root.getDirectoryHandle('models');
      for (const segment of segments.slice(0, -1))
        folder = await folder.getDirectoryHandle(segment);
      const handle = await folder.getFileHandle(segments.at(-1) ?? '');
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    },
    { segments: file.split('/'), content: text },
  );
}
