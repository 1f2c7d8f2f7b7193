import type { Asked } from './asked-side';
import { addProduct, addScaled, rectify } from './layers';
import type { ReaderWeights } from './reader-weights';
import type { WordMatch } from './word-match';

/** The words of a passage and of what stands around it. */
interface Surroundings {
  here: readonly WordMatch[];
  before: readonly WordMatch[];
  after: readonly WordMatch[];
  /** In the title and the headings. */
  above: readonly WordMatch[];
}

/** How far the question's words are said in a passage and around it. */
interface PassageCoverage {
  /** As the reader learned to read it. */
  read: Float32Array;
  /** Parts of the question, 0–1: here by closeness and exactly, anywhere, before, after, above, here by what may stand for it. */
  shares: readonly number[];
}

/** What is said around a passage counts less. */
const aroundWeight = 0.8;
const importanceScale = 5;

export function coverageOf(
  weights: ReaderWeights,
  asked: Asked,
  { here, before, after, above }: Surroundings,
): PassageCoverage {
  const cover = weights.get('cover');
  const read = new Float32Array(cover.rows);
  const shares = [0, 0, 0, 0, 0, 0, 0];
  const from = cover.columns - 9;
  for (const [at, word] of asked.words.entries()) {
    const best = closest(here, at);
    const instead = Math.max(0, ...here.map(({ insteads }) => insteads[at] ?? 0));
    const exact = here.some(({ exacts }) => exacts[at] === 1) ? 1 : 0;
    const [last, next, over] = [closest(before, at), closest(after, at), closest(above, at)];
    const wide = Math.max(best, aroundWeight * Math.max(last, next, over));
    const { importance, weight } = word;
    const state = word.cover.slice();
    const values = Float32Array.of(
      best,
      exact,
      last,
      next,
      over,
      wide,
      weight,
      importance * importanceScale,
      instead,
    );
    addProduct(cover, values, state, from);
    addScaled(read, rectify(state), importance);
    for (const [share, value] of [best ** 2, exact, wide ** 2, last, next, over, instead].entries())
      shares[share] = (shares[share] ?? 0) + value * importance;
  }
  return { read, shares };
}

function closest(matches: readonly WordMatch[], at: number): number {
  return matches.reduce((best, { closes }) => Math.max(best, closes[at] ?? 0), 0);
}
