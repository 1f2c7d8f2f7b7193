import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';

/** One claim an entry. */
export function ClaimList({ text, claims }: { text: string; claims: readonly NumberedClaim[] }) {
  return (
    <ul dir="auto">
      {claims.map((numbered) => (
        <li key={numbered.claim.start}>
          <PieceView
            text={entryText(text.slice(numbered.claim.start, numbered.claim.end))}
            unsupported={numbered.claim.support === 'unsupported'}
            ending={[numbered]}
          />
        </li>
      ))}
    </ul>
  );
}

/** The list brings its own marks. */
function entryText(text: string): string {
  return text.trim().replace(/^[-*•]\s+/u, '');
}
