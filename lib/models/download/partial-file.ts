import { splitPath } from '@/lib/models/model-path';
import { makeFolder } from '@/lib/models/opfs';

/** Bytes read at once to hash what is there. */
const pieceSize = 4 * 2 ** 20;

/** A file that grows at its end, open for writing. Workers only. */
export class PartialFile {
  readonly #handle: FileSystemSyncAccessHandle;
  #size: number;

  private constructor(handle: FileSystemSyncAccessHandle) {
    this.#handle = handle;
    this.#size = handle.getSize();
  }

  static async open(folder: FileSystemDirectoryHandle, path: string): Promise<PartialFile> {
    const segments = splitPath(path) ?? [];
    const parent = await makeFolder(folder, segments.slice(0, -1));
    const file = await parent.getFileHandle(segments.at(-1) ?? '', { create: true });
    return new PartialFile(await file.createSyncAccessHandle());
  }

  get size(): number {
    return this.#size;
  }

  /** @throws DOMException QuotaExceededError when the disk is full; what fitted is kept */
  append(bytes: Uint8Array): void {
    let written = 0;
    try {
      written = this.#handle.write(bytes, { at: this.#size });
    } finally {
      this.#size += written;
    }
    // A full disk shows as an error or as a short write, depending on where it is noticed.
    if (written < bytes.length) {
      throw new DOMException('the file could not be written to its end', 'QuotaExceededError');
    }
  }

  /** What is there, piece by piece. */
  *pieces(): Generator<Uint8Array> {
    const buffer = new Uint8Array(Math.min(pieceSize, this.#size));
    for (let at = 0; at < this.#size;) {
      const read = this.#handle.read(buffer, { at });
      if (read === 0) break;
      yield buffer.subarray(0, read);
      at += read;
    }
  }

  reset(): void {
    this.#handle.truncate(0);
    this.#size = 0;
  }

  /** Makes sure that what was written is on the disk. */
  flush(): void {
    this.#handle.flush();
  }

  /** Never fails: what did not reach the disk is noticed when the file is verified the next time. */
  close(): void {
    this.#handle.close();
  }
}

/** Errors of the disk, not of the network: those of `fetch` and its body are TypeErrors and aborts. */
export function isDiskError(error: unknown): boolean {
  const ofNetwork = ['AbortError', 'TimeoutError', 'NetworkError'];
  return error instanceof DOMException && !ofNetwork.includes(error.name);
}
