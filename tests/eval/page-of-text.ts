import { createHash } from 'node:crypto';
import type { Block, PageDocument } from '@/lib/protocol/page';
import { countWords } from '../../lib/text/words.ts';

/** A page given as plain text: blank lines part paragraphs, Markdown marks and short lines without an end are headings. */
export function pageOfText(title: string, text: string, language: string | null): PageDocument {
  const parsed = blocksOf(text);
  // Lines without an end and nothing below them head nothing: they are the text.
  const blocks = parsed.every(({ kind }) => kind === 'heading') ? parsed.map(asParagraph) : parsed;
  const contentHash = createHash('sha256').update(`${title}\u001f${text}`).digest('hex');
  const url = `https://example.org/${contentHash}`;
  return {
    url,
    canonicalUrl: url,
    title,
    site: 'example.org',
    language,
    type: 'article',
    capturedAt: Date.UTC(2026, 0),
    blocks,
    words: blocks.reduce((sum, block) => sum + countWords(block.text, language), 0),
    coverage: 1,
    skipped: [],
    contentHash,
  };
}

function asParagraph({ id, text }: Block): Block {
  return { id, kind: 'paragraph', text, headings: [] };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let trail: { level: number; text: string }[] = [];
  for (const piece of text.split(/\n\s*\n|\n(?=#{1,6} )|\n(?<=(?:^|\n)#{1,6} [^\n]*\n)/)) {
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
