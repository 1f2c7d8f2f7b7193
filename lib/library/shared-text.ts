import type { PageDocument } from '@/lib/protocol/page';

/** Letters of each text that are compared: enough to know a book by. */
const compared = 20_000;
/** Letters of a piece: about two words, or a phrase where words are written without spaces between them. */
const piece = 12;
/**
 * Texts that have nothing to do with each other share a hundredth of their pieces or so, an edited one most of them.
 */
const enough = 0.3;

/**
 * Whether one text is likely an edited version of the other: what share of the shorter one's pieces the longer one has.
 */
export function sharesText(one: PageDocument, other: PageDocument): boolean {
  const [fewer, more] = [piecesOf(one), piecesOf(other)].toSorted((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined || fewer.size === 0) return false;
  let shared = 0;
  for (const text of fewer) if (more.has(text)) shared += 1;
  return shared >= fewer.size * enough;
}

function piecesOf({ blocks }: PageDocument): Set<string> {
  let text = '';
  for (const block of blocks) {
    text += ` ${block.text.toLowerCase()}`;
    if (text.length > compared) break;
  }
  const letters = text.replaceAll(/\s+/gu, ' ').trim().slice(0, compared);
  const pieces = new Set<string>();
  for (let at = 0; at <= Math.max(0, letters.length - piece); at++)
    pieces.add(letters.slice(at, at + piece));
  return pieces;
}
