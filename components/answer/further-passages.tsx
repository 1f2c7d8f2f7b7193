import { i18n } from '#i18n';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';

interface Props {
  passages: readonly NumberedClaim[];
  /** There are others above them. */
  isMore: boolean;
}

/** Where else to look, folded away: no part of the answer. */
export function FurtherPassages({ passages, isMore }: Props) {
  return (
    <details class="further">
      <summary>{isMore ? i18n.t('answer.further') : i18n.t('answer.nearest')}</summary>
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
