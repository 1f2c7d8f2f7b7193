/// <reference lib="webworker" />
import { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import { Thesaurus } from '@/lib/text/thesaurus';

/** Begun as soon as this is imported: the first question should not wait for it. */
export const shippedEmbedder = loadStaticEmbedder(async (file) => load(`/embedder/${file}`));

/** The same. */
export const shippedReader = Promise.all([
  load('/passage-reader/weights.bin'),
  shippedEmbedder,
]).then(([weights, embedder]) => new PassageReader(new ReaderWeights(weights), embedder));

/** The same. */
export const shippedThesaurus = load('/thesaurus/en.txt').then(
  (file) => new Thesaurus(new TextDecoder().decode(file)),
);

async function load(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer();
}
