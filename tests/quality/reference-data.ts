import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import type { Embedder } from '@/lib/library/static-embedder';
import { pageOfText } from '../eval/page-of-text';
import { prepareAsShipped } from '../shipped-reader';

const data = resolve(import.meta.dirname, '../../../shared/data');
const embedderFiles = resolve(import.meta.dirname, '../../assets/public/embedder');

/** Whether the reference data lies beside the checkout; without it quality is not measured. */
export const hasData = existsSync(data);
if (!hasData)
  console.warn(`Quality tests are skipped: there is no reference data at ../shared/data.`);

/** Reads a set; the form of each folder is stated in the data's own README. */
export function readSet(path: string): unknown {
  return JSON.parse(readFileSync(resolve(data, `${path}.json`), 'utf8'));
}

export async function loadEmbedder(): Promise<Embedder> {
  return loadStaticEmbedder(async (file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(embedderFiles, file));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
}

/** Prepares a page given as plain text. */
export function pageOf(title: string, text: string, embedder: Embedder | null): AnalyzedPage {
  return prepareAsShipped(pageOfText(title, text, 'en'), embedder);
}
