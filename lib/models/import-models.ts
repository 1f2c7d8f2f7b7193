import { failure } from '@/lib/base/failure';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { PickedFile } from './find-models';
import { findModelFolders } from './find-models';
import type { ImportProgress } from './import-messages';
import type { InspectedModel } from './inspect-model';
import { inspectModel } from './inspect-model';
import type { ModelFile, ModelManifest } from './model-manifest';
import { manifestName, toModelInfo } from './model-manifest';
import { splitPath } from './model-path';
import { deleteModel, findManifest, importLock } from './model-store';
import { makeFolder, modelsFolder, removeFolder } from './opfs';
import { stagedName, takePlace } from './staged-model';
import { freeSpace, spaceReserve } from './storage-use';
import { writeFile } from './write-file';

/**
 * Stores every model among the picked files. All are checked before the first byte is written; a model
 * that was there before under the same id is replaced once the other is whole. Runs in a worker only.
 * @throws Failure `import-*` or `storage-full`, or the signal's reason; what was written of the model that failed is
 * removed
 */
export function importModels(
  picked: readonly PickedFile[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ModelInfo[]> {
  return navigator.locks.request(importLock, async () => {
    const folders = findModelFolders(picked);
    if (folders.length === 0) throw failure('import-missing-file', { file: 'config.json' });
    const models = await Promise.all(folders.map(inspectModel));
    const total = models.reduce((sum, { files }) => sum + sizeOf(files), 0);
    await requireSpace(total);
    const stored: ModelInfo[] = [];
    let before = 0;
    for (const model of models) {
      const report = (file: string, done: number): void => {
        onProgress({ model: model.id, file, done: before + done, total });
      };
      const manifest = await storeModel(model, report, signal);
      before += sizeOf(model.files);
      stored.push(toModelInfo(manifest));
    }
    return stored;
  });
}

async function storeModel(
  model: InspectedModel,
  onProgress: (file: string, done: number) => void,
  signal: AbortSignal,
): Promise<ModelManifest> {
  const { files: picked, hashes, ...description } = model;
  const [ownerName = '', name = ''] = model.id.split('/');
  // What is unfinished goes at once; a model that is whole stays until the other is.
  const replaces = (await findManifest(model.id)) !== null;
  if (!replaces) await unlessBusy(model.id, () => deleteModel(model.id));
  const owner = await makeFolder(await modelsFolder(), [ownerName]);
  const written = replaces ? stagedName(name) : name;
  try {
    await removeFolder(owner, written);
    const folder = await makeFolder(owner, [written]);
    const files: ModelFile[] = [];
    let before = 0;
    for (const [path, file] of picked) {
      const report = (done: number): void => onProgress(path, before + done);
      const sha256 = await writeFile(folder, splitPath(path) ?? [], file, report, signal);
      before += file.size;
      if ((hashes.get(path) ?? sha256) !== sha256) throw failure('import-changed', { file: path });
      files.push({ path, size: file.size, sha256 });
    }
    const manifest: ModelManifest = { version: 1, ...description, addedAt: Date.now(), files };
    // The commit point: until this file is complete, the folder counts as a left-over.
    await writeFile(folder, [manifestName], new Blob([JSON.stringify(manifest)]), () => {}, signal);
    if (replaces) await unlessBusy(model.id, () => takePlace(owner, written));
    return manifest;
  } catch (error) {
    await removeFolder(owner, written).catch(() => {});
    throw error;
  }
}

/** @throws Failure `import-busy` while something writes the model */
async function unlessBusy(model: string, change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    const isLocked = error instanceof DOMException && error.name === 'NoModificationAllowedError';
    throw isLocked ? failure('import-busy', { model }) : error;
  }
}

async function requireSpace(needed: number): Promise<void> {
  const free = (await freeSpace()) ?? Infinity;
  if (free < needed + spaceReserve) throw failure('storage-full', {});
}

function sizeOf(files: ReadonlyMap<string, File>): number {
  return files.values().reduce((sum, { size }) => sum + size, 0);
}
