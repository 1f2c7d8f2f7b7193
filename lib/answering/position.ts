import type { PageType } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';

/** Where the substance of a page of each type lies: how far its beginning and the beginnings of its sections are preferred. */
const preferences: Record<PageType, { page: number; section: number }> = {
  article: { page: 1.3, section: 0.25 },
  documentation: { page: 0.8, section: 0.3 },
  forum: { page: 0.8, section: 0 },
  product: { page: 0.6, section: 0.2 },
  listing: { page: 0.3, section: 0.2 },
  collection: { page: 0.4, section: 0.3 },
  service: { page: 0.9, section: 0.3 },
  selection: { page: 0.3, section: 0.1 },
  // Each document begins anew.
  library: { page: 0.1, section: 0.8 },
};

/** How much of the preference for the beginning of a page falls evenly from there to its end. */
const slope = 0.3;

/**
 * Weight of each sentence by its place, 0 to about 1: preference × 1 / (1 + sentences before it), of page and section.
 * In a single paragraph the place says nothing: an abstract opens with what was known before.
 */
export function positionWeights({ page, sentences }: AnalyzedPage): Float32Array {
  const statements = sentences.filter(({ kind }) => kind !== 'heading');
  if (statements.every(({ blockId }) => blockId === statements[0]?.blockId))
    return new Float32Array(sentences.length);
  const { page: pagePreference, section: sectionPreference } = preferences[page.type];
  let inPage = 0;
  let inSection = 0;
  return Float32Array.from(sentences, ({ kind }) => {
    if (kind === 'heading') {
      inSection = 0;
      return 0;
    }
    const remaining = slope * (1 - inPage / statements.length);
    const inPlace = pagePreference * (1 / (1 + inPage++) + remaining);
    return inPlace + sectionPreference / (1 + inSection++);
  });
}
