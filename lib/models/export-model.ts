import { checksumName, writeChecksums } from './checksum-list';
import { toIdPart, splitPath } from './model-path';
import { openModel } from './model-store';
import { makeFolder } from './opfs';

/**
 * Copies a model into a folder of the reader's, in the layout of the hub, so that another machine can
 * import it: `owner/name/config.json`, … The list of their hashes comes last: an import that finds it checks them.
 * @param onProgress bytes written so far, and of all
 * @throws Failure `model-missing`; the signal's reason, with no half-copied file left; DOMException when the folder
 * cannot be written
 */
export async function exportModel(
  id: string,
  target: FileSystemDirectoryHandle,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const model = await openModel(id);
  const folder = await makeFolder(target, id.split('/').map(toIdPart));
  let done = 0;
  for (const { path } of model.files) {
    const file = await model.open(path);
    const segments = splitPath(path);
    if (file === null || segments === null) continue;
    const parent = await makeFolder(folder, segments.slice(0, -1));
    signal.throwIfAborted();
    const name = segments.at(-1) ?? '';
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        done += bytes.length;
        onProgress(done, model.info.size);
        controller.enqueue(bytes);
      },
    });
    const copy = await parent.getFileHandle(name, { create: true });
    try {
      const writable = await copy.createWritable();
      await file.stream().pipeThrough(count).pipeTo(writable, { signal });
    } catch (error) {
      // What was written is dropped with the stream; the empty file it was to become is left.
      await removeOnceFree(parent, name);
      throw error;
    }
  }
  const list = await folder.getFileHandle(checksumName, { create: true });
  const writable = await list.createWritable();
  await writable.write(writeChecksums(model.files));
  await writable.close();
}

/** A file stays locked for a moment after its stream was dropped. */
async function removeOnceFree(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return await folder.removeEntry(name);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
