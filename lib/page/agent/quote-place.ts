import type { QuoteRequest } from './api';
import { blockText, findStretches, type NodeStretch } from './pieces';
import { findQuote } from './quote-match';
import type { RawBlock } from './raw-block';

/** Where a remembered reading says the quotation stands, if the page still says the same there. */
export function placeInMemory(
  sources: readonly RawBlock[],
  request: QuoteRequest,
): NodeStretch[] | null {
  const { quote, blockText: text } = request;
  const source = sources[quote.blockId];
  if (!source || source.text !== text) return null;
  const keepSpace = source.kind === 'code';
  if (blockText(source.pieces, keepSpace) !== text) return null;
  const stretches = findStretches(source.pieces, keepSpace, quote.start, quote.end);
  return stretches.length > 0 && stretches.every(({ node }) => node.isConnected) ? stretches : null;
}

/** Looks for the quotation in blocks just read: in the block it was, then in one with that text, then anywhere. */
export function placeAnew(
  blocks: readonly RawBlock[],
  request: QuoteRequest,
): NodeStretch[] | null {
  const { quote, blockText: text } = request;
  const same = blocks.filter((block) => block.text === text);
  const own = blocks[quote.blockId];
  for (const block of [...same, ...(own ? [own] : []), ...blocks]) {
    const match = findQuote(block.text, quote.text, quote.start);
    if (!match) continue;
    const stretches = findStretches(block.pieces, block.kind === 'code', match.start, match.end);
    if (stretches.length > 0) return stretches;
  }
  return null;
}
