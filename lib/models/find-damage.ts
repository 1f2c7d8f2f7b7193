import { createSHA256 } from 'hash-wasm';
import type { ModelFile } from './model-manifest';

/**
 * Compares the files of a model with its record.
 * @param open null when there is no such file
 * @returns path of the first file whose size or SHA-256 is another, or that is gone; null when all are whole
 */
export async function findDamage(
  files: readonly ModelFile[],
  open: (path: string) => Promise<File | null>,
): Promise<string | null> {
  for (const { path, size, sha256 } of files) {
    const file = await open(path);
    if (file?.size !== size || (await digest(file)) !== sha256) return path;
  }
  return null;
}

async function digest(file: File): Promise<string> {
  const hash = await createSHA256();
  for await (const bytes of file.stream()) hash.update(bytes);
  return hash.digest('hex');
}
