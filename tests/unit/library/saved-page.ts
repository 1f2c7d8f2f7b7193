import type { NewDocument } from '@/lib/library/document-repository';
import type { PageDocument } from '@/lib/protocol/page';

/** A page of paragraphs; its identity follows from title and text, as for real ones. */
export function savedPage(
  url: string,
  title: string,
  paragraphs: readonly string[],
  overrides: Partial<PageDocument> = {},
): PageDocument {
  return {
    url,
    canonicalUrl: url,
    title,
    site: new URL(url).host,
    language: 'en',
    type: 'article',
    capturedAt: 1,
    blocks: paragraphs.map((text, id) => ({ id, kind: 'paragraph', text, headings: [] })),
    words: paragraphs.join(' ').split(/\s+/).length,
    coverage: 1,
    skipped: [],
    contentHash: `${title}|${paragraphs.join('|')}`,
    ...overrides,
  };
}

/** A page as the reader saves it, with nothing added. */
export function newDocument(page: PageDocument, change: Partial<NewDocument> = {}): NewDocument {
  return { page, kind: 'page', origin: 'saved', tags: [], note: '', ...change };
}
