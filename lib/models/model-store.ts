import { failure } from '@/lib/base/failure';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { StoredPlan } from './download/stored-plan';
import { readPlan, removePlan, storedBytes } from './download/stored-plan';
import { findDamage } from './find-damage';
import type { ModelFile, ModelManifest } from './model-manifest';
import { manifestName, readManifest, toModelInfo } from './model-manifest';
import { isModelId, splitPath } from './model-path';
import { findFile, findFolder, modelsFolder, removeFolder } from './opfs';
import { isStaged, takePlace } from './staged-model';

/** Held while files are imported, so that an unfinished model is not taken for a left-over. */
export const importLock = 'tacit-import';

/** A stored model, for reading. */
export interface StoredModel {
  info: ModelInfo;
  files: ModelFile[];
  /** Null when the model has no such file. */
  open(path: string): Promise<File | null>;
  /** As the function of this name. */
  findDamage(): Promise<string | null>;
}

/** All models on this device, newest first. */
export async function listModels(): Promise<ModelInfo[]> {
  const models: ModelInfo[] = [];
  for await (const { folder } of modelFolders()) {
    const manifest = await readManifest(folder);
    if (manifest !== null) models.push(toModelInfo(manifest));
  }
  return models.toSorted((a, b) => b.addedAt - a.addedAt);
}

/** @throws Failure `model-missing` */
export async function openModel(id: string): Promise<StoredModel> {
  const folder = await findModelFolder(id);
  const manifest = folder === null ? null : await readManifest(folder);
  if (folder === null || manifest === null) throw failure('model-missing', { model: id });
  // Only what the manifest names exists; a model's own files never decide what is read.
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  const open = async (path: string): Promise<File | null> => {
    const segments = known.has(path) ? splitPath(path) : null;
    return segments === null ? null : findFile(folder, segments);
  };
  return {
    info: toModelInfo(manifest),
    files: manifest.files,
    open,
    findDamage: () => findDamage(manifest.files, open),
  };
}

/** The record of a finished model, or null. */
export async function findManifest(id: string): Promise<ModelManifest | null> {
  const folder = await findModelFolder(id);
  return folder === null ? null : readManifest(folder);
}

export async function deleteModel(id: string): Promise<void> {
  if (!isModelId(id)) return;
  const [owner = '', name = ''] = id.split('/');
  const ownerFolder = await findFolder(await modelsFolder(), [owner]);
  if (ownerFolder === null) return;
  // The manifest goes first: should the rest fail, a left-over remains and not half a model.
  const folder = await findFolder(ownerFolder, [name]);
  if (folder !== null && (await findFile(folder, [manifestName])) !== null) {
    await folder.removeEntry(manifestName);
  }
  await removeFolder(ownerFolder, name);
}

/**
 * Removes what imports left behind when they were cut off, or finishes them where all is there; unfinished downloads
 * have a plan and stay. Does nothing while an import runs.
 */
export async function collectOrphans(): Promise<void> {
  await navigator.locks.request(importLock, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    // First, what was whole but not yet in its place.
    const staged: ModelFolder[] = [];
    for await (const found of allFolders()) if (isStaged(found.folder.name)) staged.push(found);
    for (const { owner, folder } of staged) {
      await takePlace(owner, folder.name);
      await removeFolder(owner, folder.name);
    }
    const orphans: { owner: FileSystemDirectoryHandle; name: string }[] = [];
    for await (const { owner, folder } of modelFolders()) {
      if ((await readManifest(folder)) !== null) await removePlan(folder);
      else if ((await readPlan(folder)) === null) orphans.push({ owner, name: folder.name });
    }
    await Promise.all(orphans.map(({ owner, name }) => removeFolder(owner, name)));
  });
}

/** All downloads that are not finished, oldest first, with the bytes that are here of each. */
export async function listDownloads(): Promise<{ plan: StoredPlan; done: number }[]> {
  const found: { plan: StoredPlan; done: number }[] = [];
  for await (const { folder } of modelFolders()) {
    const plan = (await readManifest(folder)) === null ? await readPlan(folder) : null;
    if (plan !== null) found.push({ plan, done: await storedBytes(folder, plan) });
  }
  return found.toSorted((a, b) => a.plan.startedAt - b.plan.startedAt);
}

async function findModelFolder(id: string): Promise<FileSystemDirectoryHandle | null> {
  return isModelId(id) ? findFolder(await modelsFolder(), id.split('/')) : null;
}

interface ModelFolder {
  owner: FileSystemDirectoryHandle;
  folder: FileSystemDirectoryHandle;
}

async function* modelFolders(): AsyncGenerator<ModelFolder> {
  for await (const found of allFolders()) if (!isStaged(found.folder.name)) yield found;
}

/** Also those of models that are not yet in their place. */
async function* allFolders(): AsyncGenerator<ModelFolder> {
  for await (const owner of (await modelsFolder()).values()) {
    if (owner.kind !== 'directory') continue;
    for await (const folder of owner.values()) {
      if (folder.kind === 'directory') yield { owner, folder };
    }
  }
}
