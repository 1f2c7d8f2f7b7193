import type { AnalyzedPage } from './analyzed-page';
import { parseQuestion } from './question';
import { scoreQuestion } from './question-score';
import { englishReading, toEnglish } from './reading';

/** What the English reading counts beside the page's own, where there is one: .7 to 1 differ little in what a model gets to read, less loses. */
const englishShare = 0.7;

/** How well each sentence of a page answers a question, in either reading, 0–1. */
export function scoreInBothReadings(page: AnalyzedPage, question: string): Float32Array {
  const own = scoresOf(page, question);
  const english = englishReading(page);
  if (!english) return own;
  const other = scoresOf(english, toEnglish(page, question)(question));
  return own.map((score, at) => (1 - englishShare) * score + englishShare * (other[at] ?? 0));
}

function scoresOf(page: AnalyzedPage, question: string): Float32Array {
  return scoreQuestion(page, parseQuestion(page, question)).scores;
}
