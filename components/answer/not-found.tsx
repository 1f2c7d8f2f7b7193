import { i18n } from '#i18n';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';

/** The page does not say: that, and what comes nearest. */
export function NotFound({ claims }: { claims: readonly NumberedClaim[] }) {
  const nearest = claims.filter(({ sources }) => sources.length > 0);
  return (
    <>
      <p class="not-found">{i18n.t('answer.notFound')}</p>
      {nearest.length > 0 && (
        <>
          <h3>{i18n.t('answer.nearest')}</h3>
          {nearest.map((numbered) => (
            <blockquote key={numbered.claim.start} dir="auto">
              <PieceView
                text={numbered.sources[0]?.quote.text ?? ''}
                unsupported={false}
                ending={[asQuoted(numbered)]}
              />
            </blockquote>
          ))}
        </>
      )}
    </>
  );
}

/** Whatever the claim was worth, here its passage is shown word for word. */
function asQuoted({ claim, sources }: NumberedClaim): NumberedClaim {
  return { claim: { ...claim, support: 'quoted' }, sources: sources.slice(0, 1) };
}
