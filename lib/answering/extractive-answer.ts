import { topK } from '@/lib/library/top-k';
import type { Answer } from '@/lib/protocol/conversation';
import type { AnalyzedPage } from './analyzed-page';
import { buildAnswer, type QuotedEntry } from './build-answer';
import { evidenceFor, evidenceThreshold } from './evidence';
import { summarize } from './extractive-summary';
import { asksForSummary } from './page-questions';
import { parseQuestion } from './question';
import { scoreQuestion } from './question-score';
import { withAntecedent } from './select-sentences';

/** At most this many sentences answer; a further one must reach this share of the best one's score. */
const most = 3;
const nearEnough = 0.7;

/**
 * Answers a question with sentences of the page, best first; or says that the page does not (`found: false`)
 * and shows the nearest passages.
 *
 * @param previousQuestions Earlier questions of the conversation, oldest first, for follow-ups such as “And in winter?”.
 */
export function answerQuestion(
  prepared: AnalyzedPage,
  question: string,
  previousQuestions: readonly string[] = [],
): Answer {
  const style = asksForSummary(question);
  if (style) return summarize(prepared, style);
  const scored = scoreQuestion(prepared, parseQuestion(prepared, question, previousQuestions));
  const best = topK(answers(prepared, scored.scores), most, 0);
  const found = evidenceFor(prepared, scored, best[0]?.index ?? -1) >= evidenceThreshold(prepared);
  const top = best[0]?.score ?? 0;
  const kept = found ? best.filter(({ score }) => score >= nearEnough * top) : best.slice(0, 2);
  return buildAnswer(
    prepared.page,
    'prose',
    kept.flatMap(({ index }) => entryFor(prepared, index)),
    found,
  );
}

/** Scores without headings: they name an answer, they are none. */
function answers({ sentences }: AnalyzedPage, scores: Float32Array): Float32Array {
  return scores.map((score, at) => (sentences[at]?.kind === 'heading' ? 0 : score));
}

function entryFor(prepared: AnalyzedPage, index: number): QuotedEntry[] {
  const main = prepared.sentences[index];
  if (!main) return [];
  return [{ main, sentences: withAntecedent(prepared, main) ?? [main] }];
}
