import { i18n } from '#i18n';
import { Citation } from './citation';
import type { NumberedClaim } from './number-claims';

/** What follows a claim: the numbers of its sources, or the mark that it has none. */
export function ClaimEnd({ claim, sources }: NumberedClaim) {
  if (claim.support === 'unsupported')
    return (
      <sup class="claim-end" data-claim="unsupported">
        <span class="ring" aria-hidden="true" />
        <span class="sr-only"> ({i18n.t('answer.notInPage')})</span>
      </sup>
    );
  if (sources.length === 0) return null;
  const authors = [...new Set(sources.flatMap(({ quote }) => quote.author ?? []))];
  return (
    <sup class="claim-end" data-claim={claim.support}>
      {authors.map((author) => (
        <bdi key={author} class="author">
          {author}
        </bdi>
      ))}
      {sources.map((source) => (
        <Citation key={source.number} {...source} />
      ))}
    </sup>
  );
}
