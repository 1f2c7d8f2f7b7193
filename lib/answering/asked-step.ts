import type { PageSentence } from './prepared-page';
import type { Scale } from './asked-scale';

/** Whether a sentence tells another step of a scale than that on which the amount of a question lies. */
export function isOffStep(scales: readonly Scale[], sentence: PageSentence): boolean {
  return scales.some(
    ({ steps, nearest, fits }) => steps.includes(sentence) && !(fits && nearest.includes(sentence)),
  );
}

/** The steps beside one on which the amount of a question lies, with what names them. */
export function stepsBeside(
  scales: readonly Scale[],
  sentence: PageSentence,
): readonly PageSentence[] {
  return scales.flatMap(({ steps, header, nearest, fits }) =>
    fits && nearest.includes(sentence) ? (header ? [header, ...steps] : steps) : [],
  );
}

/**
 * Scores with the best of a scale on the step on which the amount of a question lies, or which comes nearest, and none on
 * the others: their words are the same. Of rows and points the narrowest is meant, of sentences each says something else.
 *
 * @param ofRest Of what the question says besides.
 */
export function preferStep(
  scores: Float32Array,
  scales: readonly Scale[],
  ofRest: Float32Array,
): Float32Array {
  const preferred = scores.slice();
  const best = (sentences: readonly PageSentence[], by: Float32Array): number =>
    Math.max(...sentences.map(({ index }) => by[index] ?? 0));
  for (const { steps, header, nearest } of scales) {
    const all = header ? [header, ...steps] : steps;
    for (const { index } of all) preferred[index] = 0;
    const isRunning = nearest.some(({ kind }) => kind === 'paragraph');
    const missing = best(all, scores) - best(nearest, scores);
    for (const [at, { index }] of nearest.entries()) {
      const own = scores[index] ?? 0;
      if (isRunning) preferred[index] = own + missing;
      else preferred[index] = at === 0 ? Math.max(best(all, scores), best(all, ofRest)) : own;
    }
  }
  return preferred;
}
