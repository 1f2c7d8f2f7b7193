import { i18n } from '#i18n';
import { ClaimEnd } from '@/components/citation/claim-end';
import type { NumberedClaim } from '@/components/citation/number-claims';

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
              {numbered.sources[0]?.quote.text}
              <ClaimEnd claim={{ ...numbered.claim, support: 'quoted' }} sources={numbered.sources.slice(0, 1)} />
            </blockquote>
          ))}
        </>
      )}
    </>
  );
}
