/** The list of hashes that goes with a copied model, as `sha256sum` writes and checks it. */
export const checksumName = 'SHA256SUMS';

interface Checksum {
  path: string;
  /** Hexadecimal. */
  sha256: string;
}

export function writeChecksums(files: readonly Checksum[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** @returns SHA-256 by path; lines of another form are left out */
export function readChecksums(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](?:\.\/)?(.+?)\r?$/i.exec(line) ?? [];
    if (sha256 !== undefined && path !== undefined) found.set(path, sha256.toLowerCase());
  }
  return found;
}
