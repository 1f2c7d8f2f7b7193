import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { preparePage } from '@/lib/answering/prepare-page';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import type { Embedder } from '@/lib/library/static-embedder';
import type { Block, PageDocument } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';

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

/** Prepares a page given as plain text: blank lines part paragraphs, Markdown marks and short lines without an end are headings. */
export function pageOf(title: string, text: string, embedder: Embedder | null): AnalyzedPage {
  const blocks = blocksOf(text);
  const page: PageDocument = {
    url: 'https://example.org/',
    canonicalUrl: 'https://example.org/',
    title,
    site: 'example.org',
    language: 'en',
    type: 'article',
    capturedAt: 0,
    blocks,
    words: blocks.reduce((sum, block) => sum + countWords(block.text, 'en'), 0),
    coverage: 1,
    skipped: [],
    contentHash: '',
  };
  return preparePage(page, embedder);
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let trail: { level: number; text: string }[] = [];
  for (const piece of text.split(/\n\s*\n|\n(?=#{1,6} )|(?<=(?:^|\n)#{1,6} [^\n]*)\n/)) {
    const line = piece.replaceAll(/\s+/g, ' ').trim();
    if (line === '') continue;
    const id = blocks.length;
    const heading = headingOf(line);
    if (!heading) {
      const kind = /^[-*•] /.test(line) ? 'list-item' : 'paragraph';
      blocks.push({ id, kind, text: line, headings: trail.map((above) => above.text) });
      continue;
    }
    trail = trail.filter((above) => above.level < heading.level);
    blocks.push({ id, kind: 'heading', ...heading, headings: trail.map((above) => above.text) });
    trail.push(heading);
  }
  return blocks;
}

function headingOf(line: string): { level: number; text: string } | null {
  const marked = /^(#{1,6}) (.*)$/.exec(line);
  if (marked) return { level: marked[1]?.length ?? 1, text: marked[2] ?? '' };
  const isHeading =
    line.length < 80 && !/[.!?:;,。！？।]["”’)]?$/.test(line) && !/^[-*•\d]/.test(line);
  return isHeading ? { level: 2, text: line } : null;
}
