import type { Block, BlockSource, PageDocument } from '@/lib/protocol/page';
import { pageLanguage } from '@/lib/library/segment-document';
import { otherLanguage } from '@/lib/text/question-language';
import { countWords } from '@/lib/text/words';
import { NearCopies } from './near-copies';

/** A document that has something to say, with the blocks of it that are to be read. */
export interface Excerpt {
  page: PageDocument;
  source: Pick<BlockSource, 'documentId' | 'title' | 'url' | 'savedAt'>;
  /** Block ids of `page`, in its order. */
  blocks: readonly number[];
}

/** What a composed document is called and known by. */
export interface Composition {
  /** Address of its conversation. */
  url: string;
  title?: string;
  site?: string;
  /** What it is read for: it is in that language, where some of its documents are. */
  question?: string;
  /** In words; the document that crosses it is cut there, between blocks, and those after it are left out. */
  mostWords: number;
  /** Among how many documents they were sought. */
  searched: number;
  /** How many there were, where not all of them were looked at. */
  among?: number;
  /** Words of the documents of which these are the beginnings. */
  whole?: number | undefined;
}

/**
 * Makes one document of excerpts of several, which the page's answerers then read as any other: a heading with the
 * title of each document, below it its blocks in their order, each with its source. What an earlier excerpt says
 * already is left out, so that copies of one page do not crowd out other voices.
 *
 * @param excerpts Most telling document first.
 */
export function composePage(
  excerpts: readonly Excerpt[],
  {
    url,
    title = '',
    site = '',
    question = '',
    mostWords,
    searched,
    among = searched,
    whole,
  }: Composition,
): Omit<PageDocument, 'contentHash'> {
  const blocks: Block[] = [];
  const copies = new NearCopies();
  let words = 0;
  const languages = new Map<string, number>();
  for (const excerpt of excerpts) {
    if (words >= mostWords) break;
    const language = pageLanguage(excerpt.page);
    const own: Block[] = [];
    let ownWords = 0;
    for (const block of freshBlocks(excerpt, copies)) {
      const count = countWords(block.text, language);
      if (words + ownWords + count > mostWords && words + ownWords > 0) break;
      own.push(placed(block, excerpt, language, blocks.length + own.length + 1));
      ownWords += count;
    }
    while (own.at(-1)?.kind === 'heading') own.pop();
    if (own.length === 0) continue;
    blocks.push(titleBlock(excerpt, language, blocks.length), ...own);
    words += ownWords + countWords(excerpt.source.title, language);
    languages.set(language, (languages.get(language) ?? 0) + ownWords);
  }
  return {
    url,
    canonicalUrl: url,
    title,
    site,
    language: languageOf(languages, question),
    type: 'library',
    capturedAt: Date.now(),
    blocks,
    words,
    coverage: 1,
    skipped: [],
    searched,
    ...(among > searched && { among }),
    ...(whole !== undefined && { whole }),
  };
}

/** The blocks of an excerpt with the headings above them, without copies of what was said. */
function freshBlocks({ page, blocks }: Excerpt, copies: NearCopies): Block[] {
  const wanted = new Set(blocks);
  const fresh: Block[] = [];
  let above: Block[] = [];
  for (const block of page.blocks) {
    if (block.kind === 'heading') {
      above = [...above.filter(({ level = 6 }) => level < (block.level ?? 6)), block];
      continue;
    }
    if (!wanted.has(block.id) || !copies.add(block.text)) continue;
    // The document's own title stands above it already.
    fresh.push(...above.filter(({ text }) => text !== page.title), block);
    above = [];
  }
  return fresh;
}

function titleBlock({ page, source }: Excerpt, language: string, id: number): Block {
  const first = page.blocks[0]?.id ?? 0;
  return {
    id,
    kind: 'heading',
    level: 1,
    text: titleOf(source),
    headings: [],
    source: { ...source, language, contentHash: page.contentHash, blockId: first },
  };
}

function placed(block: Block, { page, source }: Excerpt, language: string, id: number): Block {
  const title = titleOf(source);
  return {
    ...block,
    id,
    ...(block.level !== undefined && { level: Math.min(6, block.level + 1) }),
    headings: [title, ...block.headings.filter((heading) => heading !== title)],
    source: { ...source, language, contentHash: page.contentHash, blockId: block.id },
  };
}

function titleOf({ title, url }: Excerpt['source']): string {
  return title.trim() === '' ? url : title.trim();
}

/** That of the question, else the one with most words. */
function languageOf(words: ReadonlyMap<string, number>, question: string): string | null {
  const most = mostFrequent(words);
  const asked = otherLanguage(most ?? 'en', question);
  return asked !== null && words.has(asked) ? asked : most;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [key, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = key;
  return best;
}
