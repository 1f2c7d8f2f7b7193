/** A stretch of one text node, in UTF-16 offsets. */
export interface NodeStretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * What a block's text is made of: text nodes of the page or stretches of them, and strings of ours that no node holds
 * (cell separators, line ends of code). Keeping the pieces lets a quotation be led back to its place.
 */
export type Piece = Text | NodeStretch | string;

/** Soft hyphens, zero-width spaces and the tag characters that smuggle instructions unseen. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|\udb40[\udc00-\udc7f]/g;
/** White space other than one plain space. */
const spaces = /\s{2,}|[^\S ]/g;

export function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'node' in piece ? piece.node.data.slice(piece.start, piece.end) : piece.data;
}

/** A piece without the white space it ends in; null where nothing is left. */
export function trimmedEnd(piece: Piece): Piece | null {
  const text = pieceText(piece).trimEnd();
  if (text === '') return null;
  if (typeof piece === 'string') return text;
  const { node, start } = stretchOf(piece);
  return { node, start, end: start + text.length };
}

/** A piece of the page with its ends. */
export function stretchOf(piece: Text | NodeStretch): NodeStretch {
  return 'node' in piece ? piece : { node: piece, start: 0, end: piece.data.length };
}

/** The text of a block. */
export function blockText(pieces: readonly Piece[], keepSpace: boolean): string {
  let raw = '';
  for (const piece of pieces) raw += pieceText(piece);
  return tidy(raw, keepSpace);
}

/** Text as a block shows it: white space collapsed, or kept as it is for code. */
export function tidy(raw: string, keepSpace: boolean): string {
  return keepSpace ? codeText(raw) : collapse(raw);
}

/** Collapses runs of white space and drops characters nobody can see. */
export function collapse(raw: string): string {
  return raw.replace(invisible, '').replace(spaces, ' ').trim();
}

function codeText(raw: string): string {
  const text = raw
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ');
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** The stretches of text nodes behind `blockText(pieces, keepSpace).slice(start, end)`. */
export function findStretches(
  pieces: readonly Piece[],
  keepSpace: boolean,
  start: number,
  end: number,
): NodeStretch[] {
  const raw = pieces.map(pieceText).join('');
  const offsets = rawOffsets(raw, tidy(raw, keepSpace), keepSpace);
  const first = offsets[start];
  const last = offsets[end - 1];
  if (first === undefined || last === undefined) return [];
  const stretches: NodeStretch[] = [];
  let position = 0;
  for (const piece of pieces) {
    const { length } = pieceText(piece);
    const from = Math.max(first - position, 0);
    const to = Math.min(last + 1 - position, length);
    if (typeof piece !== 'string' && from < to) {
      const stretch = stretchOf(piece);
      stretches.push({ node: stretch.node, start: stretch.start + from, end: stretch.start + to });
    }
    position += length;
  }
  return stretches;
}

/**
 * For each character of `text` its offset in `raw`. Collapsing only deletes characters or turns white space
 * into one space, so matching greedily from the left is exact.
 */
function rawOffsets(raw: string, text: string, keepSpace: boolean): number[] {
  const matches = keepSpace ? matchesCode : matchesCollapsed;
  const offsets: number[] = [];
  let position = 0;
  for (let index = 0; index < text.length; index++) {
    const wanted = text.charAt(index);
    while (position < raw.length && !matches(raw.charAt(position), wanted)) position++;
    if (position === raw.length) break;
    offsets.push(position++);
  }
  return offsets;
}

function matchesCollapsed(found: string, wanted: string): boolean {
  return found === wanted || (wanted === ' ' && /\s/.test(found));
}

function matchesCode(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  return (wanted === ' ' && found === '\u00a0') || (wanted === '\n' && found === '\r');
}
