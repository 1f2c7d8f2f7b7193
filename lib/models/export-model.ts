import { toIdPart, splitPath } from './model-path';
import { openModel } from './model-store';
import { makeFolder } from './opfs';

/**
 * Copies a model into a folder of the reader's, in the layout of the hub, so that another machine can
 * import it: `owner/name/config.json`, …
 * @param onProgress bytes written so far, and of all
 * @throws Failure `model-missing`; DOMException when the folder cannot be written
 */
export async function exportModel(
  id: string,
  target: FileSystemDirectoryHandle,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const model = await openModel(id);
  const folder = await makeFolder(target, id.split('/').map(toIdPart));
  let done = 0;
  for (const { path } of model.files) {
    const file = await model.open(path);
    const segments = splitPath(path);
    if (file === null || segments === null) continue;
    const parent = await makeFolder(folder, segments.slice(0, -1));
    const copy = await parent.getFileHandle(segments.at(-1) ?? '', { create: true });
    const writable = await copy.createWritable();
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        done += bytes.length;
        onProgress(done, model.info.size);
        controller.enqueue(bytes);
      },
    });
    await file.stream().pipeThrough(count).pipeTo(writable);
  }
}
