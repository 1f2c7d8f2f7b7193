import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AnalyzedPage } from '@/lib/answering/analyzed-page';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import type { Embedder } from '@/lib/library/static-embedder';
import type { PageDocument } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';
import { prepareAsShipped } from '../shipped-reader';

const shared = resolve(import.meta.dirname, '../../../shared');

/** Whether the reference data lies beside the checkout. */
export const hasData = existsSync(resolve(shared, 'data/answers'));

interface AnswerSet {
  pages: { id: string; title: string; text: string }[];
  questions: {
    page: string;
    text: string;
    evidence: string[];
    answer?: string;
    answerable?: boolean;
  }[];
}

interface RetrievalSet {
  documents: { id: string; title: string; text: string }[];
}

/** A page as the test set sees it: its paragraphs can be taken away to make statements it no longer holds. */
export interface SourcePage {
  id: string;
  title: string;
  language: string;
  paragraphs: string[];
}

export function readAnswers(name: string): AnswerSet {
  // The reference files are ours; their form is stated in their README.
  return JSON.parse(
    readFileSync(resolve(shared, 'data/answers', `${name}.json`), 'utf8'),
  ) as AnswerSet;
}

/** Pages of a set of answers, at most so many characters of each. */
export function answerPages(name: string, length = 60_000): SourcePage[] {
  return readAnswers(name).pages.map(({ id, title, text }) => ({
    id: `${name}/${id}`,
    title,
    language: 'en',
    paragraphs: paragraphsOf(text.slice(0, length)),
  }));
}

/** Pages of XQuAD in another language: its documents are the paragraphs of 48 pages, in order. */
export function xquadPages(language: string): SourcePage[] {
  const { documents } = JSON.parse(
    readFileSync(resolve(shared, 'data/retrieval', `xquad-${language}.json`), 'utf8'),
  ) as RetrievalSet;
  const pages = new Map<string, SourcePage>();
  for (const { id, title, text } of documents) {
    const key = id.split('.')[0] ?? id;
    const page = pages.get(key) ?? { id: `${language}/${key}`, title, language, paragraphs: [] };
    page.paragraphs.push(text.replace(/^\ufeff/, '').trim());
    pages.set(key, page);
  }
  return [...pages.values()];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph.length > 0);
}

export async function loadEmbedder(): Promise<Embedder> {
  return loadStaticEmbedder((file) => {
    const bytes = readFileSync(resolve(shared, 'embedder', file));
    return Promise.resolve(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
  });
}

/** A page prepared for answering, without some of its paragraphs. */
export function prepare(
  { id, title, language, paragraphs }: SourcePage,
  embedder: Embedder | null,
  without: ReadonlySet<number> = new Set(),
): AnalyzedPage {
  const kept = paragraphs.filter((_, position) => !without.has(position));
  const page: PageDocument = {
    url: `https://example.org/${id}`,
    canonicalUrl: `https://example.org/${id}`,
    title,
    site: 'example.org',
    language,
    type: 'article',
    capturedAt: Date.UTC(2026, 0),
    blocks: kept.map((text, block) => ({ id: block, kind: 'paragraph', text, headings: [] })),
    words: kept.reduce((sum, text) => sum + countWords(text, language), 0),
    coverage: 1,
    skipped: [],
    contentHash: id,
  };
  return prepareAsShipped(page, embedder);
}
