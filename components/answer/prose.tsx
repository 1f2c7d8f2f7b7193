import { cutText } from '@/components/citation/cut-text';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { Pieces } from '@/components/citation/pieces';

interface Props {
  text: string;
  /** Where the text begins in its answer. */
  start: number;
  claims: readonly NumberedClaim[];
}

/** Plain sentences, one claim each. */
export function Prose({ text, start, claims }: Props) {
  return (
    <>
      {[...text.matchAll(/[^\n]*\S[^\n]*/g)].map((paragraph) => (
        <p key={paragraph.index} dir="auto">
          <Pieces pieces={cutText(paragraph[0], start + paragraph.index, claims)} />
        </p>
      ))}
    </>
  );
}
