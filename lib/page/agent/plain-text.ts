import { countWords } from '@/lib/text/words';
import { blockText, pieceText, type NodeStretch, type Piece } from './pieces';
import type { RawBlock } from './raw-block';

/** Lines of prose fill the line; lists, code and data do not (mean characters per line). */
const proseLine = 40;

/** Splits what a viewer shows as one preformatted text at its blank lines. */
export function splitPlainText(blocks: readonly RawBlock[], language: string | null): RawBlock[] {
  return blocks.flatMap((block) => (block.kind === 'code' ? splitBlock(block, language) : [block]));
}

function splitBlock(block: RawBlock, language: string | null): RawBlock[] {
  const raw = block.pieces.map(pieceText).join('');
  const paragraphs: RawBlock[] = [];
  for (const match of raw.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const pieces = cut(block.pieces, match.index, match.index + match[0].length);
    const prose = isProse(match[0]);
    const text = blockText(pieces, !prose);
    const words = countWords(text, language);
    if (words > 0)
      paragraphs.push({ ...block, kind: prose ? 'paragraph' : 'code', pieces, text, words });
  }
  return paragraphs;
}

/** Whether the lines of a paragraph are running text rather than a list, code or data. */
export function isProse(paragraph: string): boolean {
  const lines = paragraph.trimEnd().split('\n');
  const indented = lines.slice(1).some((line) => /^(?: {4}|\t)/.test(line));
  const [first = ''] = lines;
  if (indented || /^\s*[{}[\]<]/.test(first)) return false;
  return lines.length === 1 || paragraph.length / lines.length > proseLine;
}

/** The part of some pieces between two offsets into their joined text. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const parts: Piece[] = [];
  let position = 0;
  for (const piece of pieces) {
    const { length } = pieceText(piece);
    const from = Math.max(start - position, 0);
    const to = Math.min(end - position, length);
    if (from < to) parts.push(cutPiece(piece, from, to));
    position += length;
  }
  return parts;
}

function cutPiece(piece: Piece, from: number, to: number): string | NodeStretch {
  if (typeof piece === 'string') return piece.slice(from, to);
  const base = 'node' in piece ? piece.start : 0;
  return { node: 'node' in piece ? piece.node : piece, start: base + from, end: base + to };
}
