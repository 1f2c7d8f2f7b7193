import type { NumberedClaim } from './number-claims';

/** A stretch of text inside at most one claim. */
export interface Piece {
  text: string;
  unsupported: boolean;
  /** The claims whose marks follow this piece. */
  ending: NumberedClaim[];
}

/** Cuts a text that begins at `start` of an answer where claims begin and end. */
export function cutText(text: string, start: number, claims: readonly NumberedClaim[]): Piece[] {
  const end = start + text.length;
  const touching = claims.filter(({ claim }) => claim.start < end && claim.end > start);
  const cuts = new Set([start, end]);
  for (const { claim } of touching) {
    cuts.add(Math.max(start, claim.start));
    cuts.add(Math.min(end, claim.end));
  }
  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index] ?? start;
    const within = touching.find(({ claim }) => claim.start <= from && claim.end >= to);
    return {
      text: text.slice(from - start, to - start),
      unsupported: within?.claim.support === 'unsupported',
      ending: within && within.claim.end === to ? [within] : [],
    };
  });
}
