import type { DocumentSource, PageDocument, Skipped } from '@/lib/protocol/page';
import { contentHash } from '@/lib/text/content-hash';
import { countWords } from '@/lib/text/words';
import type { PlainBlock } from './agent/api';
import { outline } from './outline';
import { withinLimit } from './within-limit';

export interface DocumentParts {
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly PlainBlock[];
  readonly skipped: readonly Skipped[];
  /** Words of content that could not be read, estimated. */
  readonly missingWords: number;
}

/** Joins what was read of a file to a document as everything else knows it. */
export async function composePage(
  { url, canonicalUrl, site }: DocumentSource,
  { title, language, blocks, skipped, missingWords }: DocumentParts,
): Promise<PageDocument> {
  const kept = withinLimit(blocks);
  const words = countIn(kept, language);
  const tooLong = blocks.slice(kept.length);
  const tooLongWords = countIn(tooLong, language);
  const page = { title, blocks: outline(kept) };
  const cut: Skipped[] =
    tooLong.length > 0 ? [{ reason: 'too-long', count: tooLong.length, words: tooLongWords }] : [];
  return {
    url,
    canonicalUrl,
    site,
    ...page,
    language,
    type: 'article',
    capturedAt: Date.now(),
    words,
    coverage: words / Math.max(1, words + tooLongWords + missingWords),
    skipped: [...skipped, ...cut],
    contentHash: await contentHash(page),
  };
}

/** A document from a file that the reader picked: known by its name, since nobody tells where it lies. */
export function fileSource(name: string): DocumentSource {
  const url = `tacit-file:${encodeURIComponent(name)}`;
  return { url, canonicalUrl: url, site: name, name };
}

/** A file name without its ending, as a title. */
export function titleOfName(name: string): string {
  return (
    name
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .replaceAll('_', ' ')
      .trim() || name
  );
}

function countIn(blocks: readonly PlainBlock[], language: string | null): number {
  return blocks.reduce((words, { text }) => words + countWords(text, language), 0);
}
