import type { NumberedClaim } from '@/components/citation/number-claims';
import type { Claim } from '@/lib/protocol/conversation';

/** How a run of claims is set. */
export type Setting = NonNullable<Claim['form']> | 'prose';

export interface ClaimGroup {
  setting: Setting;
  claims: readonly NumberedClaim[];
  /** Its stretch of the answer's text, with what lies between it and its neighbours. */
  start: number;
  end: number;
}

/**
 * Cuts an answer into runs that are set alike.
 *
 * @param plain What becomes of claims without a form of their own.
 */
export function groupClaims(
  length: number,
  claims: readonly NumberedClaim[],
  plain: Setting,
): ClaimGroup[] {
  const runs: { setting: Setting; claims: NumberedClaim[] }[] = [];
  const settings = claims.map(({ claim }) => claim.form ?? plain);
  for (const [at, numbered] of claims.entries()) {
    const setting = isLoneItem(settings, at) ? plain : (settings[at] ?? plain);
    const last = runs.at(-1);
    if (last?.setting === setting) last.claims.push(numbered);
    else runs.push({ setting, claims: [numbered] });
  }
  // A text without claims is still to be read.
  if (runs.length === 0) runs.push({ setting: 'prose', claims: [] });
  return runs.map((run, index) => ({
    ...run,
    start: runs[index - 1]?.claims.at(-1)?.claim.end ?? 0,
    end: runs[index + 1]?.claims[0]?.claim.start ?? length,
  }));
}

/** One item of a list is none: among sentences it reads as one. */
function isLoneItem(settings: readonly Setting[], at: number): boolean {
  return settings[at] === 'item' && settings[at - 1] !== 'item' && settings[at + 1] !== 'item';
}
