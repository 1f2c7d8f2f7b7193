import type { PageDocument } from '@/lib/protocol/page';
import { guessLanguage } from '@/lib/text/language';
import type { Chunk } from './chunks';
import { chunkBlocks } from './chunks';
import type { Catalogue } from './catalogue';
import type { DocumentRepository } from './document-repository';

/** A document cut into what is indexed and found. */
export interface ChunkedDocument {
  number: number;
  title: string;
  chunks: Chunk[];
  /** Primary subtag. */
  language: string;
}

/** Cuts a text into chunks, the same way whenever it is done: the index knows them by their order only. */
export function chunkDocument(number: number, title: string, page: PageDocument): ChunkedDocument {
  const language = pageLanguage(page);
  return { number, title, chunks: chunkBlocks(page.blocks, language), language };
}

/** Reads documents and cuts them, under the titles they now have; those that are gone are left out. */
export async function readChunked(
  numbers: readonly number[],
  { catalogue, documents }: { catalogue: Catalogue; documents: DocumentRepository },
): Promise<ChunkedDocument[]> {
  const contents = await documents.contents(numbers);
  return contents.map(({ number, page }) =>
    chunkDocument(number, catalogue.byNumber(number)?.title ?? page.title, page),
  );
}

/** By whose rules a page's words are made into terms; a primary subtag. */
export function pageLanguage(page: PageDocument): string {
  return guessLanguage(page.language, sampleOf(page));
}

/** Title and the beginnings of blocks: what the language is read from. */
function sampleOf(page: PageDocument): string {
  const texts = [page.title];
  for (const { kind, text } of page.blocks) if (kind !== 'code') texts.push(text.slice(0, 300));
  return texts.join('\n').slice(0, 6000);
}
