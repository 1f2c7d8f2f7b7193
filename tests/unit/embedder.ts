import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import type { StaticEmbedder } from '@/lib/library/static-embedder';

/** The embedder as it is shipped, read from disk. */
export function shippedEmbedder(): Promise<StaticEmbedder> {
  const folder = resolve(import.meta.dirname, '../../assets/public/embedder');
  return loadStaticEmbedder(async (file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(folder, file));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
}
