/** The folder of the origin-private file system that holds all models. */
export async function modelsFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('models', { create: true });
}

/** A folder below another, or null when it is not there. */
export async function findFolder(
  folder: FileSystemDirectoryHandle,
  segments: readonly string[],
): Promise<FileSystemDirectoryHandle | null> {
  let current = folder;
  for (const segment of segments) {
    const next = await absent(current.getDirectoryHandle(segment));
    if (next === null) return null;
    current = next;
  }
  return current;
}

export async function makeFolder(
  folder: FileSystemDirectoryHandle,
  segments: readonly string[],
): Promise<FileSystemDirectoryHandle> {
  let current = folder;
  for (const segment of segments) {
    current = await current.getDirectoryHandle(segment, { create: true });
  }
  return current;
}

/** Reads a file below a folder, or null when it is not there. */
export async function findFile(
  folder: FileSystemDirectoryHandle,
  segments: readonly string[],
): Promise<File | null> {
  const parent = await findFolder(folder, segments.slice(0, -1));
  const name = segments.at(-1);
  if (parent === null || name === undefined) return null;
  const handle = await absent(parent.getFileHandle(name));
  return handle === null ? null : handle.getFile();
}

/** Removes a folder with all it holds; fine when it is not there. */
export async function removeFolder(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await absent(folder.removeEntry(name, { recursive: true }));
}

async function absent<Value>(lookup: Promise<Value>): Promise<Value | null> {
  try {
    return await lookup;
  } catch (error) {
    if (
      error instanceof DOMException &&
      ['NotFoundError', 'TypeMismatchError'].includes(error.name)
    ) {
      return null;
    }
    throw error;
  }
}
