/// <reference lib="webworker" />
import { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import { Glossary, glossaryLanguages } from '@/lib/text/glossary';
import { Thesaurus } from '@/lib/text/thesaurus';

/** Begun as soon as this is imported: the first question should not wait for it. */
export const shippedEmbedder = loadStaticEmbedder(async (file) => load(`/embedder/${file}`));

/** The same. */
export const shippedReader = loadReader('weights.bin');

/** The same. */
export const shippedThesaurus = load('/thesaurus/en.txt').then(
  (file) => new Thesaurus(new TextDecoder().decode(file)),
);

/** Reads what is in English word by word; loaded when first asked for. */
export const shippedGlossedReader = whenAsked(async () => loadReader('glossed.bin'));

const glossaries = new Map(
  glossaryLanguages.map((language) => [language, whenAsked(async () => loadGlossary(language))]),
);

/** From a language to English, loaded when first asked for; null where there is none. */
export async function shippedGlossary(language: string): Promise<Glossary | null> {
  return glossaries.get(language)?.() ?? null;
}

/** Those of several languages, by language; none where there is none. */
export async function shippedGlossaries(
  languages: Iterable<string>,
): Promise<Map<string, Glossary>> {
  const found = await Promise.all(
    [...languages].map(async (language) => [language, await shippedGlossary(language)] as const),
  );
  return new Map(found.flatMap(([language, glossary]) => (glossary ? [[language, glossary]] : [])));
}

/** Loads once; what failed is tried again by the next that asks. */
function whenAsked<T>(loadIt: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return async () =>
    (loaded ??= loadIt().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

async function loadReader(file: string): Promise<PassageReader> {
  const [weights, embedder] = await Promise.all([load(`/passage-reader/${file}`), shippedEmbedder]);
  return new PassageReader(new ReaderWeights(weights), embedder);
}

async function loadGlossary(language: string): Promise<Glossary> {
  const file = await load(`/glossaries/${language}.txt`);
  return new Glossary(new TextDecoder().decode(file), language);
}

async function load(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer();
}
