import { createSHA256 } from 'hash-wasm';
import { makeFolder } from './opfs';

/**
 * Copies a file into the origin-private file system and hashes it on the way.
 * @param onProgress bytes written so far
 * @param signal ends the copy between two pieces
 * @returns SHA-256, hexadecimal
 * @throws the signal's reason; DOMException when the disk is full or the source cannot be read any more
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  segments: readonly string[],
  source: Blob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const parent = await makeFolder(folder, segments.slice(0, -1));
  const handle = await parent.getFileHandle(segments.at(-1) ?? '', { create: true });
  const target = await handle.createSyncAccessHandle();
  try {
    target.truncate(0);
    const hash = await createSHA256();
    let done = 0;
    for await (const bytes of source.stream()) {
      signal.throwIfAborted();
      writeAll(target, bytes);
      hash.update(bytes);
      done += bytes.length;
      onProgress(done);
    }
    target.flush();
    return hash.digest('hex');
  } finally {
    target.close();
  }
}

/** A full disk shows as an error or as a short write, depending on where it is noticed. */
function writeAll(target: FileSystemSyncAccessHandle, bytes: Uint8Array): void {
  if (target.write(bytes) < bytes.length) {
    throw new DOMException('the file could not be written to its end', 'QuotaExceededError');
  }
}
