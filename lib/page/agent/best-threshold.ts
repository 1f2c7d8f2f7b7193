/** However sure or unsure the judgement of a page is, what is likelier than not is taken and what is hardly likely is not. */
const lowest = 0.2;
const highest = 0.5;

/**
 * The likelihood from which on blocks are taken so that the F1 of their words can be expected to be best: where a page is hard to
 * judge, leaving out what may be content costs more than on one where all is clear (Lipton, Elkan & Naryanaswamy 2014).
 */
export function bestThreshold(likelihoods: readonly number[], words: readonly number[]): number {
  const order = [...likelihoods.keys()].toSorted(
    (a, b) => (likelihoods[b] ?? 0) - (likelihoods[a] ?? 0),
  );
  const expected = likelihoods.reduce((sum, value, at) => sum + value * (words[at] ?? 0), 0);
  let taken = 0;
  let right = 0;
  let best = 0;
  let threshold = highest;
  for (const at of order) {
    const likelihood = likelihoods[at] ?? 0;
    taken += words[at] ?? 0;
    right += likelihood * (words[at] ?? 0);
    const f1 = (2 * right) / (taken + expected);
    if (f1 <= best) continue;
    best = f1;
    threshold = likelihood;
  }
  return Math.min(highest, Math.max(lowest, threshold));
}
