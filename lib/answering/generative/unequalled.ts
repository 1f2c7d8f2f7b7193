import type { Word } from './word';

/** “Nobody was taller” says what “the tallest” does, “nobody but Ann” what “only Ann” does. English. */
const nones = new Set(['no', 'none', 'nobody', 'nothing', 'never', 'neither']);
const comparing = /^(?:more|less|better|worse|as|so|before|earlier|\p{L}{3,}er)$/u;
const highest = /^(?:most|least|best|worst|first|top|only|\p{L}{3,}est)$/u;
const excepting = new Set(['but', 'except']);
const alone = new Set(['only', 'solely', 'merely', 'just', 'alone', 'nobody', 'nothing']);
/** How far after “no” what it is compared by may stand, in words. */
const reach = { comparing: 9, excepting: 3 };

/** Whether a negator of a claim makes it say, with what follows, something its source says without one. */
export function saysUnequalled(
  claim: readonly Word[],
  negator: number,
  source: readonly Word[],
): boolean {
  if (!nones.has(claim[negator]?.lower ?? '')) return false;
  const within = (length: number) => claim.slice(negator + 1, negator + 1 + length);
  if (within(reach.excepting).some(({ lower }) => excepting.has(lower)))
    return source.some(({ lower }) => alone.has(lower));
  if (!within(reach.comparing).some(({ lower }) => comparing.test(lower))) return false;
  // The second largest is not the largest, and “not the first” not the first.
  return source.some(
    ({ lower }, at) =>
      highest.test(lower) &&
      source
        .slice(Math.max(0, at - 2), at)
        .every(
          ({ value, isNegator, lower: before }) =>
            value === null && !isNegator && before !== 'second',
        ),
  );
}
