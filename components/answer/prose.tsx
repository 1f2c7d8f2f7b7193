import { cutText } from '@/components/citation/cut-text';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { Pieces } from '@/components/citation/pieces';

/** Plain sentences, one claim each. */
export function Prose({ text, claims }: { text: string; claims: readonly NumberedClaim[] }) {
  return (
    <>
      {[...text.matchAll(/[^\n]+/g)].map((paragraph) => (
        <p key={paragraph.index} dir="auto">
          <Pieces pieces={cutText(paragraph[0], paragraph.index, claims)} />
        </p>
      ))}
    </>
  );
}
