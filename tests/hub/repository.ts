/** A folder of fixtures as a repository of the hub has it on record. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface RepositoryFile {
  readonly path: string;
  readonly content: Buffer;
  /** Of the git object: of the content, or of the pointer to it. */
  readonly oid: string;
  /** SHA-256 of the content, of large files. */
  readonly lfs: string | null;
}

export interface Repository {
  readonly id: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  readonly files: ReadonlyMap<string, RepositoryFile>;
}

export async function readRepository(id: string, folder: string): Promise<Repository> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  const files = await Promise.all(
    found.map(async ({ parentPath, name }): Promise<RepositoryFile> => {
      const file = path.join(parentPath, name);
      const content = await readFile(file);
      const isLarge = name.endsWith('.onnx');
      const stored = isLarge ? Buffer.from(pointer(content)) : content;
      return {
        path: path.relative(folder, file).split(path.sep).join('/'),
        content,
        oid: gitOid(stored),
        lfs: isLarge ? sha256(content) : null,
      };
    }),
  );
  return {
    id,
    commit: createHash('sha1')
      .update(files.map(({ oid }) => oid).join())
      .digest('hex'),
    files: new Map(files.map((file) => [file.path, file])),
  };
}

function pointer(content: Buffer): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(content)}\nsize ${content.length}\n`;
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function gitOid(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
