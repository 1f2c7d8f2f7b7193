import type { Nodes, Root } from 'mdast';
import type { Piece } from '@/components/citation/cut-text';
import { cutText } from '@/components/citation/cut-text';
import type { NumberedClaim } from '@/components/citation/number-claims';

/** Where the claims of a chunk show in its tree. */
export interface ClaimMarks {
  /** The text of a leaf, cut at claims. */
  pieces(node: Nodes, text: string): Piece[];
  /** The claims whose marks follow a leaf that cannot be cut (a link, code, a picture). */
  endingAt(node: Nodes): NumberedClaim[];
}

/** A link is one leaf: a button cannot hold the buttons of citations. */
const leaves = new Set([
  'text',
  'inlineCode',
  'code',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'html',
]);

/** Anchors each claim at the last leaf it touches; offsets of the tree begin at `start` of the answer. */
export function markClaims(
  root: Root,
  start: number,
  claims: readonly NumberedClaim[],
): ClaimMarks {
  const ordered = collectLeaves(root);
  const ending = new Map<Nodes, NumberedClaim[]>();
  for (const numbered of claims) {
    const { claim } = numbered;
    const last = ordered.findLast(
      (leaf) => start + from(leaf) < claim.end && start + to(leaf) > claim.start,
    );
    // A claim that goes on after this chunk is marked in the next one.
    if (last && claim.end <= start + to(root))
      ending.set(last, [...(ending.get(last) ?? []), numbered]);
  }
  return {
    endingAt: (node) => ending.get(node) ?? [],
    pieces: (node, text) => piecesOf(node, text, start, claims, ending.get(node) ?? []),
  };
}

function piecesOf(
  node: Nodes,
  text: string,
  start: number,
  claims: readonly NumberedClaim[],
  ending: NumberedClaim[],
): Piece[] {
  const begin = start + from(node);
  // Escapes and entities make the source longer than the text: then it is marked as a whole.
  const pieces =
    to(node) - from(node) === text.length
      ? cutText(text, begin, claims)
      : [
          {
            text,
            unsupported: ending.some(({ claim }) => claim.support === 'unsupported'),
            ending: [],
          },
        ];
  const placed = new Set(pieces.flatMap((piece) => piece.ending));
  const rest = ending.filter((numbered) => !placed.has(numbered));
  const last = pieces.at(-1);
  if (last) last.ending = [...last.ending, ...rest];
  // A claim may end at this leaf and yet be anchored after later punctuation.
  for (const piece of pieces)
    piece.ending = piece.ending.filter((numbered) => ending.includes(numbered));
  return pieces;
}

function collectLeaves(node: Nodes): Nodes[] {
  if (leaves.has(node.type)) return [node];
  return 'children' in node ? node.children.flatMap((child) => collectLeaves(child)) : [];
}

const from = (node: Nodes): number => node.position?.start.offset ?? 0;
const to = (node: Nodes): number => node.position?.end.offset ?? 0;
