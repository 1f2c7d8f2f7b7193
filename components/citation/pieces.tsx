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

export function PieceView({ text, unsupported, ending }: Piece) {
  if (ending.length === 0) return <Words text={text} unsupported={unsupported} />;
  const words = text.trimEnd();
  // The last letters stay on one line with the marks; few, for scripts that may break anywhere.
  const tail = /\S{0,4}$/u.exec(words)?.[0] ?? '';
  return (
    <>
      <Words text={words.slice(0, words.length - tail.length)} unsupported={unsupported} />
      <span class="together">
        <Words text={tail} unsupported={unsupported} />
        {ending.map((claim) => (
          <ClaimEnd key={claim.claim.end} {...claim} />
        ))}
      </span>
      {text.slice(words.length)}
    </>
  );
}

function Words({ text, unsupported }: Pick<Piece, 'text' | 'unsupported'>) {
  return unsupported && text !== '' ? <span class="unsupported">{text}</span> : <>{text}</>;
}
