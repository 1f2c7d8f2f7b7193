import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Embedder } from '@/lib/library/static-embedder';
import type { Answer } from '@/lib/protocol/conversation';
import type { Block, BlockKind, PageDocument } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';
import { prepareAsShipped } from '../../shipped-reader';

/** One line a block: `= title`, `# heading`, `## heading` below it, `- list item`, `| table row`, `> quote`, `$ code`, else a paragraph. */
function pageFrom(
  title: string,
  lines: string,
  overrides: Partial<PageDocument> = {},
): PageDocument {
  const kinds: Record<string, BlockKind> = {
    '=': 'heading',
    '#': 'heading',
    '##': 'heading',
    '-': 'list-item',
    '|': 'table-row',
    '>': 'quote',
    $: 'code',
  };
  const blocks: Block[] = [];
  let headings: string[] = [];
  for (const line of lines.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const [, mark, text] = /^(?:(##|[=#\-|>$]) )?(.*)$/.exec(line) ?? [];
    const kind = kinds[mark ?? ''] ?? 'paragraph';
    const block: Block = {
      id: blocks.length,
      kind,
      text: text ?? '',
      headings: mark === '##' ? headings.slice(0, 1) : kind === 'heading' ? [] : headings,
    };
    if (kind === 'heading') {
      headings = [...block.headings, block.text];
      block.level = ['=', '#', '##'].indexOf(mark ?? '') + 1;
    }
    blocks.push(block);
  }
  const language = overrides.language ?? 'en';
  return {
    url: 'https://example.org/page',
    canonicalUrl: 'https://example.org/page',
    title,
    site: 'example.org',
    language,
    type: 'article',
    capturedAt: Date.UTC(2026, 0),
    blocks,
    words: blocks.reduce((sum, block) => sum + countWords(block.text, language), 0),
    coverage: 1,
    skipped: [],
    contentHash: 'hash',
    ...overrides,
  };
}

export function prepared(
  title: string,
  lines: string,
  embedder: Embedder | null = null,
  overrides: Partial<PageDocument> = {},
): AnalyzedPage {
  return prepareAsShipped(pageFrom(title, lines, overrides), embedder);
}

/** What must hold of every quoted answer; returns the reasons it does not. */
export function faults(answer: Answer, { page }: AnalyzedPage): string[] {
  const found: string[] = [];
  let last = 0;
  for (const { start, end, support, quotes } of answer.claims) {
    if (start < last || end <= start || end > answer.text.length)
      found.push(`claim ${start}–${end} is out of order`);
    last = end;
    if (support !== 'quoted' || quotes.length === 0) found.push('a claim without its quote');
    for (const quote of quotes) {
      const block = page.blocks.find(({ id }) => id === quote.blockId);
      if (block?.text.slice(quote.start, quote.end) !== quote.text)
        found.push(`quote is not on the page: ${quote.text}`);
      if (!answer.text.slice(start, end).includes(quote.text))
        found.push(`quote is not in its claim: ${quote.text}`);
    }
  }
  const between = answer.claims
    .slice(1)
    .map(({ start }, at) => answer.text.slice(answer.claims[at]?.end, start));
  const joints = answer.layout === 'list' ? ['\n'] : ['\n', ' ', ''];
  if (
    between.some((joint) => !joints.includes(joint)) ||
    (answer.claims.at(-1)?.end ?? 0) !== answer.text.length
  )
    found.push('text is more than its claims');
  return found;
}
