import { Citation } from './citation';
import { DoubtMark } from './doubt-mark';
import type { NumberedClaim } from './number-claims';

/** What follows a claim: the numbers of its sources, or the mark that it has none. */
export function ClaimEnd({ claim, sources }: NumberedClaim) {
  if (claim.support === 'unsupported')
    return (
      <sup class="claim-end" data-claim="unsupported">
        <DoubtMark doubt={claim.doubt} />
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
