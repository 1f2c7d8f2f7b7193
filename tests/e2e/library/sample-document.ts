import type { HostRequests } from '../../../lib/protocol/host-api.ts';
import type { PageDocument } from '../../../lib/protocol/page.ts';

const words =
  'sea moon tide wave harbour coast storm current salt ship anchor light night fish bird rock sand wind rain cloud'.split(
    ' ',
  );

/** A document made of a number: each its own, all of some hundred words. */
export function sampleDocument(seed: number, paragraphs = 8): PageDocument {
  const word = (at: number): string => words[(seed * 31 + at * at * 7 + at) % words.length] ?? '';
  const blocks = Array.from({ length: paragraphs }, (_, id) => ({
    id,
    kind: 'paragraph' as const,
    text: `Entry ${seed} says: ${Array.from({ length: 30 }, (_each, at) => word(id * 30 + at)).join(' ')}.`,
    headings: [],
  }));
  const url = `https://sample.example/${seed}`;
  return {
    url,
    canonicalUrl: url,
    title: `Log entry ${seed}`,
    site: 'sample.example',
    language: 'en',
    type: 'article',
    capturedAt: seed,
    blocks,
    words: paragraphs * 33,
    coverage: 1,
    skipped: [],
    contentHash: `hash-${seed}`,
  };
}

/** A document of these paragraphs, its identity made of them. */
export function documentOf(
  url: string,
  title: string,
  paragraphs: readonly string[],
): PageDocument {
  return {
    ...sampleDocument(0),
    url,
    canonicalUrl: url,
    title,
    site: new URL(url).host,
    blocks: paragraphs.map((text, id) => ({ id, kind: 'paragraph', text, headings: [] })),
    words: paragraphs.join(' ').split(' ').length,
    contentHash: `hash of ${url}`,
  };
}

/** The request that saves it. */
export function saving(page: PageDocument): Parameters<HostRequests['library.save']>[0] {
  return { page, kind: 'page', origin: 'saved', tags: [], note: '' };
}
