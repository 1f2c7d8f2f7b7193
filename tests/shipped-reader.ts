import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { PassageReader } from '@/lib/answering/passage-reader/passage-reader';
import { ReaderWeights } from '@/lib/answering/passage-reader/reader-weights';
import { languagesOf, preparePage } from '@/lib/answering/prepare-page';
import type { Embedder } from '@/lib/library/static-embedder';
import type { PageDocument } from '@/lib/protocol/page';
import { Glossary } from '@/lib/text/glossary';
import { Thesaurus } from '@/lib/text/thesaurus';

const folder = resolve(import.meta.dirname, '../assets/public/passage-reader');
const thesaurusFile = resolve(import.meta.dirname, '../assets/public/thesaurus/en.txt');
const readers = { weights: readersByEmbedder(), glossed: readersByEmbedder() };

function readersByEmbedder(): WeakMap<Embedder, PassageReader> {
  return new WeakMap();
}

/**
 * The passage reader as it is shipped, read from disk; one for each embedder.
 *
 * @param name `glossed` for what is read word by word in English.
 */
export function shippedReader(
  embedder: Embedder,
  name: keyof typeof readers = 'weights',
): PassageReader {
  let reader = readers[name].get(embedder);
  if (!reader) {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(folder, `${name}.bin`));
    const weights = new ReaderWeights(buffer.slice(byteOffset, byteOffset + byteLength));
    readers[name].set(embedder, (reader = new PassageReader(weights, embedder)));
  }
  return reader;
}

let thesaurus: Thesaurus | null = null;

/** The thesaurus as it is shipped, read from disk. */
export function shippedThesaurus(): Thesaurus {
  return (thesaurus ??= new Thesaurus(readFileSync(thesaurusFile, 'utf8')));
}

/** Prepares a page with all that is shipped, or with words alone. */
export function prepareAsShipped(page: PageDocument, embedder: Embedder | null): AnalyzedPage {
  return preparePage(page, embedder, {
    passageReader: embedder && shippedReader(embedder),
    glossedReader: embedder && shippedReader(embedder, 'glossed'),
    thesaurus: shippedThesaurus(),
    glossaries: shippedGlossaries(languagesOf(page)),
  });
}

const glossaries = new Map<string, Glossary | null>();

function shippedGlossaries(languages: Iterable<string>): Map<string, Glossary> {
  const found = [...languages].map((language) => [language, shippedGlossary(language)] as const);
  return new Map(found.flatMap(([language, glossary]) => (glossary ? [[language, glossary]] : [])));
}

/** The glossary of a language as it is shipped, read from disk; null where there is none. */
export function shippedGlossary(language: string): Glossary | null {
  let glossary = glossaries.get(language);
  if (glossary === undefined) {
    const path = resolve(import.meta.dirname, `../assets/public/glossaries/${language}.txt`);
    glossary = existsSync(path) ? new Glossary(readFileSync(path, 'utf8'), language) : null;
    glossaries.set(language, glossary);
  }
  return glossary;
}
