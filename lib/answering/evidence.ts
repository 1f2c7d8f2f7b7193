import type { AnalyzedPage } from './analyzed-page';
import type { QuestionScores } from './question-score';

/**
 * Evidence from which on a page is taken to answer: chosen on half of a set of answerable and unanswerable questions
 * so that about as many of each are mistaken.
 */
export const evidenceThreshold = 0.42;

/**
 * How well a page backs its best answer, 0–1: the share of the question's telling words around the best sentence,
 * averaged with the mean share around the sentences of its block. A passage on the subject keeps coming back to
 * the question's words; a chance match does not.
 *
 * @param best Index of the best sentence.
 */
export function evidenceFor({ sentences }: AnalyzedPage, { coverage }: QuestionScores, best: number): number {
  const blockId = sentences[best]?.blockId;
  let sum = 0;
  let count = 0;
  for (const { index } of sentences.filter((sentence) => sentence.blockId === blockId)) {
    sum += coverage.evidence[index] ?? 0;
    count++;
  }
  return ((coverage.evidence[best] ?? 0) + (count > 0 ? sum / count : 0)) / 2;
}
