import type { Block, Quote } from '@/lib/protocol/page';
import { splitSentences } from '@/lib/text/sentences';
import { cutLong } from '@/lib/text/stretch';

/** A stretch of a document that is indexed as one: whole sentences under one heading. */
export interface Chunk {
  /** Texts of the headings above it, outermost first; indexed alongside. */
  headings: readonly string[];
  text: string;
  /** Its sentences, in order. */
  quotes: Quote[];
}

/** Length of a chunk in UTF-16 units: filled up to `target`, and past it only by a sentence that alone is longer. */
const length = { target: 1000, maximum: 1200 };

/** Blocks taken whole: their line breaks or cells mean something. */
const whole = new Set<Block['kind']>(['heading', 'code', 'table-row']);

/** “• ”, “3. ”, “b) ” before an entry: not part of what it says. */
const marker = /^(?:[•⁃◦▪‣·–-]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u;

/** The sign before “! Warning: …” is no sentence. */
const says = /[^\p{P}\s]/u;

/**
 * What has no full stop, such as what was said and written down by a machine, is taken in parts of so many UTF-16
 * units.
 */
const longestSentence = 2000;

/**
 * The sentences of a block without list markers; headings, code and table rows are one each. None is longer than can be
 * read at once.
 */
export function blockSentences(block: Block, language: string): Quote[] {
  const { page, author } = block;
  const place = { ...(page !== undefined && { page }), ...(author !== undefined && { author }) };
  const spans = whole.has(block.kind)
    ? [{ start: 0, end: block.text.length }]
    : splitSentences(block.text, language)
        .filter(
          ({ start, end }, _, all) => all.length === 1 || says.test(block.text.slice(start, end)),
        )
        .map(({ start, end }) => ({
          start: start + (marker.exec(block.text.slice(start, end))?.[0].length ?? 0),
          end,
        }));
  return spans.flatMap(({ start: from, end: to }) =>
    cutLong(block.text.slice(from, to), longestSentence).map((part) => {
      const [start, end] = [from + part.start, from + part.end];
      return { blockId: block.id, start, end, text: block.text.slice(start, end), ...place };
    }),
  );
}

/** Cuts a document into chunks of about 800–1,200 characters, never across a heading or inside a sentence. */
export function chunkBlocks(blocks: readonly Block[], language: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  let lastBlock = -1;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      open = null;
      continue;
    }
    for (const quote of blockSentences(block, language)) {
      if (open && open.text.length >= length.target) open = null;
      if (open && open.text.length + quote.text.length > length.maximum) open = null;
      if (!open) {
        open = { headings: block.headings, text: '', quotes: [] };
        chunks.push(open);
      }
      const joint = open.text === '' ? '' : block.id === lastBlock ? ' ' : '\n';
      open.text += joint + quote.text;
      open.quotes.push(quote);
      lastBlock = block.id;
    }
  }
  return chunks;
}
