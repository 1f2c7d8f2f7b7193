/// <reference lib="webworker" />
import { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import { Glossary, glossaryLanguages } from '@/lib/text/glossary';
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

const glossaries = new Map<string, Promise<Glossary | null>>();

/** From a language to English, loaded when first asked for; null where there is none. */
export function shippedGlossary(language: string): Promise<Glossary | null> {
  let glossary = glossaries.get(language);
  if (!glossary) {
    glossary = loadGlossary(language).catch((error: unknown) => {
      // The next one asks again.
      glossaries.delete(language);
      throw error;
    });
    glossaries.set(language, glossary);
  }
  return glossary;
}

/** Those of several languages, by language; none where there is none. */
export async function shippedGlossaries(
  languages: Iterable<string>,
): Promise<Map<string, Glossary>> {
  const found = new Map<string, Glossary>();
  for (const language of languages) {
    const glossary = await shippedGlossary(language);
    if (glossary) found.set(language, glossary);
  }
  return found;
}

async function loadGlossary(language: string): Promise<Glossary | null> {
  if (!glossaryLanguages.includes(language)) return null;
  const file = await load(`/glossaries/${language}.txt`);
  return new Glossary(new TextDecoder().decode(file), language);
}

async function load(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer();
}
