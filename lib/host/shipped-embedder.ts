/// <reference lib="webworker" />
import { loadStaticEmbedder } from '@/lib/library/load-embedder';

/** Begun as soon as this is imported: the first question should not wait for it. */
export const shippedEmbedder = loadStaticEmbedder(async (file) =>
  (await fetch(`/embedder/${file}`)).arrayBuffer(),
);
