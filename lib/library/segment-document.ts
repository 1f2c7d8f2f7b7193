import type { PageDocument } from '@/lib/protocol/page';
import { guessLanguage } from '@/lib/text/language';
import type { Chunk } from './chunks';
import { chunkBlocks } from './chunks';

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
  const language = guessLanguage(page.language, sampleOf(page));
  return { number, title, chunks: chunkBlocks(page.blocks, language), language };
}

/** Title and the beginnings of blocks: what the language is read from. */
function sampleOf(page: PageDocument): string {
  const texts = [page.title];
  for (const { kind, text } of page.blocks) if (kind !== 'code') texts.push(text.slice(0, 300));
  return texts.join('\n').slice(0, 6000);
}
