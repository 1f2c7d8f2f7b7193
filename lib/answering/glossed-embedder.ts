import type { Embedder } from '@/lib/library/static-embedder';
import type { Glossary } from '@/lib/text/glossary';

/** An English embedder that reads another language word by word in English. */
export function glossedEmbedder(embedder: Embedder, glossary: Glossary): Embedder {
  const glossed = (text: string): string => glossary.gloss(text);
  return {
    id: embedder.id,
    dimensions: embedder.dimensions,
    embed: (text) => embedder.embed(glossed(text)),
    salience: (word) => embedder.salience(glossary.gloss(word)),
    weight: (text) => embedder.weight(glossed(text)),
    embedAll: (texts) => embedder.embedAll(texts.map(glossed)),
  };
}
