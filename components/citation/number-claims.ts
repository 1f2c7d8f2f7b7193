import type { Claim } from '@/lib/protocol/conversation';
import type { Quote } from '@/lib/protocol/page';

export interface NumberedQuote {
  number: number;
  quote: Quote;
}

/** A claim with the numbers of its sources. */
export interface NumberedClaim {
  claim: Claim;
  sources: NumberedQuote[];
}

/** More than three numbers after one sentence say nothing more. */
const maxSources = 3;

/** Numbers the sources of an answer in order of appearance; the same sentence keeps its number. */
export function numberClaims(claims: readonly Claim[]): NumberedClaim[] {
  const numbers = new Map<string, number>();
  return claims.map((claim) => ({
    claim,
    sources: claim.quotes.slice(0, maxSources).map((quote) => {
      const key = `${quote.blockId}:${quote.start}:${quote.end}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return { number, quote };
    }),
  }));
}

export function countUnsupported(claims: readonly Claim[]): number {
  return claims.filter((claim) => claim.support === 'unsupported').length;
}
