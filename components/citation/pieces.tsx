import { ClaimEnd } from './claim-end';
import type { Piece } from './cut-text';

/** Text with its claims marked. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <PieceView key={index} {...piece} />
      ))}
    </>
  );
}

function PieceView({ text, unsupported, ending }: Piece) {
  // White space before a mark would let it break onto a line of its own.
  const end = ending.length > 0 ? text.trimEnd() : text;
  const space = text.slice(end.length);
  return (
    <>
      {unsupported ? <span class="unsupported">{end}</span> : end}
      {ending.map((claim) => (
        <ClaimEnd key={claim.claim.end} {...claim} />
      ))}
      {space}
    </>
  );
}
