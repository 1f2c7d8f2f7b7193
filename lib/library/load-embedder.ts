import { StaticEmbedder } from './static-embedder';

/** Loads the embedded model. How a file is fetched is the caller's business (extension URL, disk). */
export async function loadStaticEmbedder(
  load: (file: string) => Promise<ArrayBuffer>,
): Promise<StaticEmbedder> {
  const [vocabulary, vectors, scales] = await Promise.all([
    load('vocab.txt'),
    load('vectors.bin'),
    load('scales.bin'),
  ]);
  return new StaticEmbedder({ vocabulary: new TextDecoder().decode(vocabulary), vectors, scales });
}
