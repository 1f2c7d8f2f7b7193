/** How a page names a group of options, and each of them: by text of the page where there is some. */
import { collapse, pieceText, type Piece } from './pieces';

/** A name in pieces, and the same as text. */
export interface Name {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Of a group, without what is chosen of it now (“Colour: Moss”); null where it has none. */
export function groupName(group: Element): Name | null {
  const legend = group.querySelector(':scope > legend');
  const label = legend ?? (group instanceof HTMLSelectElement ? group.labels[0] : undefined);
  const name = label ? textOf(label) : told(group);
  if (!name) return null;
  const { pieces } = name;
  const end = pieces.findIndex((piece) => /[:：]/.test(pieceText(piece)));
  return nameOf(end < 0 ? pieces : [...pieces.slice(0, end), ...upToColon(pieces[end])]);
}

/** Of one of the options: its text, that of its label, or what its picture is called; null where it says nothing. */
export function choiceName(choice: Element): Name | null {
  if (choice instanceof HTMLOptionElement)
    return choice.value === '' ? null : nameOf([collapse(choice.text)]);
  const label = choice instanceof HTMLInputElement ? choice.labels?.[0] : choice;
  const picture = (label ?? choice).querySelector('img[alt]');
  return (
    (label ? textOf(label) : null) ??
    told(choice) ??
    (label ? told(label) : null) ??
    nameOf([picture?.getAttribute('alt') ?? ''])
  );
}

/** By an attribute, or by another element. */
function told(element: Element): Name | null {
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const other = by ? element.ownerDocument.getElementById(by) : null;
  if (other) return textOf(other);
  return nameOf([
    collapse(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''),
  ]);
}

function textOf(element: Element): Name | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.search(/\S/);
    // A label may hold the field that it names.
    if (start < 0 || node.parentElement?.closest('option, script, style')) continue;
    const piece = { node, start, end: node.data.trimEnd().length };
    const before = pieces.at(-1);
    // Names are often there once more, for tips and screen readers.
    if (before !== undefined && pieceText(before) === pieceText(piece)) continue;
    if (before !== undefined) pieces.push(' ');
    pieces.push(piece);
  }
  return nameOf(pieces);
}

function upToColon(piece: Piece | undefined): Piece[] {
  if (piece === undefined) return [];
  const length = pieceText(piece).search(/\s*[:：]/);
  if (length === 0) return [];
  if (typeof piece === 'string' || !('node' in piece)) return [pieceText(piece).slice(0, length)];
  return [{ ...piece, end: piece.start + length }];
}

function nameOf(pieces: readonly Piece[]): Name | null {
  const text = collapse(pieces.map(pieceText).join(''));
  return /[\p{L}\p{N}]/u.test(text) ? { pieces, text } : null;
}
