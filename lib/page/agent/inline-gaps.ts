/** Space that nothing but a style puts between two texts in a line: a price beside the old one, a badge beside a name. */
import { pieceText, stretchOf, type NodeStretch, type Piece } from './pieces';
import type { Scope } from './scope';

interface PlacedText {
  readonly piece: Piece;
  readonly scope: Scope;
}

const beginsWord = /^[\p{L}\p{N}\p{Sc}(]/u;
/** As wide a gap is seen as one; a space takes a quarter of the height of letters (shares of font size, CSS pixels). */
const leastShare = 0.2;
const leastGap = 2.5;

/** Whether two texts of different elements that touch in the document are seen apart. */
export function standApart(before: PlacedText, after: PlacedText): boolean {
  if (typeof before.piece === 'string' || typeof after.piece === 'string') return false;
  if (!/\S$/.test(pieceText(before.piece)) || !beginsWord.test(pieceText(after.piece)))
    return false;
  if (isStruck(before.scope) !== isStruck(after.scope)) return true;
  const end = edgeOf(before.piece, true);
  const start = edgeOf(after.piece, false);
  // What goes on in the next line may be the same word.
  if (!end || !start || end.bottom <= start.top || start.bottom <= end.top) return false;
  const least = Math.max(leastGap, leastShare * Math.min(end.height, start.height));
  return Math.max(start.left - end.right, end.left - start.right) >= least;
}

/** What no longer holds stands beside what does; a struck letter or two are a slip within a word. */
function isStruck({ element, name }: Scope): boolean {
  return struck.has(name) && (element.textContent ?? '').trim().length > 2;
}

const struck = new Set(['s', 'del', 'strike']);

/** The box of the last or the first character, where it is painted. */
function edgeOf(piece: Text | NodeStretch, atEnd: boolean): DOMRect | undefined {
  const { node, start, end } = stretchOf(piece);
  const range = node.ownerDocument.createRange();
  range.setStart(node, atEnd ? end - 1 : start);
  range.setEnd(node, atEnd ? end : start + 1);
  const rects = range.getClientRects();
  return atEnd ? rects[rects.length - 1] : rects[0];
}
