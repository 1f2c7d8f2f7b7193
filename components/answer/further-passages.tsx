import { i18n } from '#i18n';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';

/** Where else to look, folded away: no part of the answer. */
export function FurtherPassages({ passages }: { passages: readonly NumberedClaim[] }) {
  return (
    <details class="further">
      <summary>{i18n.t('answer.further')}</summary>
      <ul>
        {passages.map((numbered) => (
          <li key={numbered.claim.start} dir="auto">
            <PieceView
              text={numbered.sources[0]?.quote.text ?? ''}
              unsupported={false}
              ending={[numbered]}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
