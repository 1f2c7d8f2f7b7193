/** The origin-private file system in memory, as far as the model store uses it. */
import { vi } from 'vitest';

type Entry = MemoryFolder | MemoryFile;
type LockTask = (lock: object) => unknown;

class MemoryFile {
  readonly kind = 'file';
  name: string;
  readonly #disk: MemoryDisk;
  #folder: MemoryFolder;
  bytes = new Uint8Array(0);

  constructor(name: string, disk: MemoryDisk, folder: MemoryFolder) {
    this.name = name;
    this.#disk = disk;
    this.#folder = folder;
  }

  move(folder: MemoryFolder, name: string): Promise<void> {
    if (folder.entries.has(name))
      return Promise.reject(new DOMException(name, 'InvalidStateError'));
    this.#folder.entries.delete(this.name);
    folder.entries.set(name, this);
    this.#folder = folder;
    this.name = name;
    return Promise.resolve();
  }

  getFile(): Promise<File> {
    return Promise.resolve(new File([this.bytes], this.name));
  }

  createSyncAccessHandle(): Promise<object> {
    return Promise.resolve({
      truncate: (size: number) => {
        this.bytes = this.bytes.slice(0, size);
      },
      write: (added: Uint8Array) => {
        const written = added.subarray(0, this.#disk.take(added.length));
        this.bytes = new Uint8Array([...this.bytes, ...written]);
        return written.length;
      },
      flush: () => {},
      close: () => {},
    });
  }
}

class MemoryFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly #disk: MemoryDisk;
  readonly entries = new Map<string, Entry>();

  constructor(name: string, disk: MemoryDisk) {
    this.name = name;
    this.#disk = disk;
  }

  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<MemoryFolder> {
    return this.#find(name, MemoryFolder, options);
  }

  getFileHandle(name: string, options?: { create?: boolean }): Promise<MemoryFile> {
    return this.#find(name, MemoryFile, options);
  }

  removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) return Promise.reject(new DOMException(name, 'NotFoundError'));
    return Promise.resolve();
  }

  async *values(): AsyncGenerator<Entry> {
    yield* this.entries.values();
  }

  #find<Kind extends Entry>(
    name: string,
    kind: new (name: string, disk: MemoryDisk, folder: MemoryFolder) => Kind,
    options: { create?: boolean } = {},
  ): Promise<Kind> {
    if (name === '' || name === '..') return Promise.reject(new TypeError('Name is not allowed.'));
    const found = this.entries.get(name);
    if (found instanceof kind) return Promise.resolve(found);
    if (found !== undefined) return Promise.reject(new DOMException(name, 'TypeMismatchError'));
    if (options.create !== true) return Promise.reject(new DOMException(name, 'NotFoundError'));
    const created = new kind(name, this.#disk, this);
    this.entries.set(name, created);
    return Promise.resolve(created);
  }
}

export class MemoryDisk {
  readonly root = new MemoryFolder('', this);
  /** Bytes that still fit; what `estimate` says may be more. */
  free = Infinity;
  estimatedFree = Infinity;

  /** Puts this disk in the place of the browser's, with a lock manager that never waits. */
  install(): void {
    const storage = {
      getDirectory: () => Promise.resolve(this.root),
      estimate: () => Promise.resolve({ quota: this.estimatedFree, usage: 0 }),
    };
    const locks = {
      request: (_name: string, ...rest: [task: LockTask] | [options: object, task: LockTask]) =>
        (rest.length === 1 ? rest[0] : rest[1])({}),
    };
    vi.stubGlobal('navigator', { storage, locks });
  }

  take(bytes: number): number {
    const taken = Math.min(bytes, this.free);
    this.free -= taken;
    return taken;
  }

  /** Paths of all files, sorted. */
  paths(): string[] {
    const walk = (folder: MemoryFolder, prefix: string): string[] =>
      [...folder.entries.values()].flatMap((entry) =>
        entry.kind === 'file' ? [prefix + entry.name] : walk(entry, `${prefix}${entry.name}/`),
      );
    return walk(this.root, '').toSorted();
  }
}
