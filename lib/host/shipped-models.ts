/// <reference lib="webworker" />
import { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';

/** Begun as soon as this is imported: the first question should not wait for it. */
export const shippedEmbedder = loadStaticEmbedder(async (file) => load(`/embedder/${file}`));

/** The same. */
export const shippedReader = Promise.all([
  load('/passage-reader/weights.bin'),
  shippedEmbedder,
]).then(([weights, embedder]) => new PassageReader(new ReaderWeights(weights), embedder));

async function load(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer();
}
