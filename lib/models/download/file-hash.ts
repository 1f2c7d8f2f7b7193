import type { IHasher } from 'hash-wasm';
import { createSHA1, createSHA256 } from 'hash-wasm';
import type { PlannedFile } from './stored-plan';

/**
 * Hashes a file as it arrives and compares it with the hub's record: the SHA-256 of large files, of small
 * ones the id of their git object, which is the SHA-1 of a short head and the content.
 */
export class FileHash {
  readonly #file: PlannedFile;
  readonly #sha256: IHasher;
  readonly #git: IHasher | null;

  private constructor(file: PlannedFile, sha256: IHasher, git: IHasher | null) {
    this.#file = file;
    this.#sha256 = sha256;
    this.#git = git;
    this.reset();
  }

  static async create(file: PlannedFile): Promise<FileHash> {
    const git = file.gitOid === null ? null : await createSHA1();
    return new FileHash(file, await createSHA256(), git);
  }

  reset(): void {
    this.#sha256.init();
    this.#git?.init();
    this.#git?.update(`blob ${this.#file.size}\0`);
  }

  update(bytes: Uint8Array): void {
    this.#sha256.update(bytes);
    this.#git?.update(bytes);
  }

  /** SHA-256 of the whole file, hexadecimal; null when it is not the file on record. */
  finish(): string | null {
    const { sha256, gitOid } = this.#file;
    const digest = this.#sha256.digest('hex');
    if (sha256 !== null && sha256 !== digest) return null;
    if (this.#git !== null && this.#git.digest('hex') !== gitOid) return null;
    return digest;
  }
}
