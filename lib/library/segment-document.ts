import type { PageDocument } from '@/lib/protocol/page';
import type { Glossaries } from '@/lib/text/choose-glossary';
import type { Glossary } from '@/lib/text/glossary';
import { guessLanguage, primarySubtag } from '@/lib/text/language';
import type { Chunk } from './chunks';
import { chunkBlocks } from './chunks';
import type { Catalogue } from './catalogue';
import type { DocumentRepository } from './document-repository';
import { GlossedDocument } from './glossed-document';

/** A document cut into what is indexed and found. */
export interface ChunkedDocument {
  number: number;
  title: string;
  chunks: Chunk[];
  /** Primary subtag. */
  language: string;
  /** Null for what is in English, and where there is no glossary. */
  inEnglish: GlossedDocument | null;
}

/** Cuts a text into chunks, the same way whenever it is done: the index knows them by their order only. */
export function chunkDocument(
  number: number,
  title: string,
  page: PageDocument,
  glossary: Glossary | null = null,
): ChunkedDocument {
  const language = pageLanguage(page);
  const chunks = chunkBlocks(page.blocks, language);
  const inEnglish = glossary && new GlossedDocument(title, chunks, glossary);
  return { number, title, chunks, language, inEnglish };
}

/** Reads documents and cuts them, under the titles they now have; those that are gone are left out. */
export async function readChunked(
  numbers: readonly number[],
  {
    catalogue,
    documents,
    glossaries,
  }: { catalogue: Catalogue; documents: DocumentRepository; glossaries: Glossaries },
): Promise<ChunkedDocument[]> {
  const contents = await documents.contents(numbers);
  return Promise.all(
    contents.map(async ({ number, page }) =>
      chunkDocument(
        number,
        catalogue.byNumber(number)?.title ?? page.title,
        page,
        await glossaries(pageLanguage(page)),
      ),
    ),
  );
}

/** By whose rules a page's words are made into terms; a primary subtag. */
export function pageLanguage(page: PageDocument): string {
  // What is composed of several knows; its letters may be of all of them.
  const own = primarySubtag(page.language);
  if (own !== null && page.blocks.some(({ source }) => source?.language !== undefined)) return own;
  return guessLanguage(page.language, sampleOf(page));
}

/** Title and the beginnings of blocks: what the language is read from. */
function sampleOf(page: PageDocument): string {
  const texts = [page.title];
  for (const { kind, text } of page.blocks) if (kind !== 'code') texts.push(text.slice(0, 300));
  return texts.join('\n').slice(0, 6000);
}
