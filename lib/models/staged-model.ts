import { manifestName, readManifest } from './model-manifest';
import { splitPath } from './model-path';
import { findFile, findFolder, makeFolder, removeFolder } from './opfs';

/**
 * A model that takes another's place is written beside it first: an import that fails or is cut off loses nothing. No
 * model can have such a name.
 */
const suffix = '+new';

export function stagedName(name: string): string {
  return name + suffix;
}

/** The name of the model that another was written beside. */
function placeOf(staged: string): string {
  return staged.slice(0, -suffix.length);
}

export function isStaged(name: string): boolean {
  return name.endsWith(suffix);
}

/**
 * Puts a finished model in the place of the one beside which it was written. Cut off at any point, another call goes
 * on.
 * @throws DOMException `NoModificationAllowedError` while something writes the old one; then nothing has changed
 */
export async function takePlace(owner: FileSystemDirectoryHandle, written: string): Promise<void> {
  const staged = await findFolder(owner, [written]);
  const manifest = staged === null ? null : await readManifest(staged);
  if (staged === null || manifest === null) return;
  const name = placeOf(written);
  // The record is moved last: without one, what is there are files of the new model.
  if ((await findFile(owner, [name, manifestName])) !== null) await removeFolder(owner, name);
  const folder = await makeFolder(owner, [name]);
  for (const { path } of manifest.files) await move(staged, folder, splitPath(path) ?? []);
  await move(staged, folder, [manifestName]);
  await removeFolder(owner, written);
}

/**
 * A part of the interface that TypeScript's declarations lack: moves within the origin-private file system copy
 * nothing.
 */
interface Movable {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

async function move(
  from: FileSystemDirectoryHandle,
  to: FileSystemDirectoryHandle,
  segments: readonly string[],
): Promise<void> {
  const parents = segments.slice(0, -1);
  const name = segments.at(-1) ?? '';
  // Gone where it was moved before.
  if ((await findFile(from, segments)) === null) return;
  const source = await (await findFolder(from, parents))?.getFileHandle(name);
  const target = await makeFolder(to, parents);
  if ((await findFile(target, [name])) !== null) await target.removeEntry(name);
  await (source as unknown as Movable).move(target, name);
}
