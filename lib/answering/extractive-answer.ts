import { guessLanguage } from '@/lib/text/language';
import { stopWordLanguages, stopWordsOf } from '@/lib/text/stop-words';
import { topK, type Hit } from '@/lib/library/top-k';
import type { Answer } from '@/lib/protocol/conversation';
import type { Quote } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';
import { adjoins, joined, listAfter, passageAround } from './answer-passage';
import { buildAnswer, type QuotedEntry } from './build-answer';
import { evidenceFor, evidenceThreshold } from './evidence';
import { summarize } from './extractive-summary';
import { asksForOverview } from './library/library-questions';
import { asksForSummary } from './page-questions';
import { parseQuestion } from './question';
import { scoreQuestion, type QuestionScores } from './question-score';
import { toQuote } from './to-quote';

/**
 * At most this many passages answer; a further one must reach this share of the best one's score and hold what is asked
 * for where the best one does. A sentence beside a passage must reach a lower one, because it reads as one text with it. Both are
 * lower for documents of the library, which nobody has open to read on in.
 */
const most = 2;
const nearEnough = { page: 0.9, library: 0.85 };
const besideEnough = { page: 0.8, library: 0.65 };

/** How many sentences are looked at: several may lie in one passage. */
const candidates = 10;

/** So many sentences are offered beside an answer, one more where none is shown, if they reach this share of the best one's score. */
const mostFurther = 2;
const worthOffering = 0.3;

/** With less than this share of the evidence needed, the nearest passage has nothing to do with the question. */
const leastEvidence = 0.4;

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
  const style =
    prepared.page.type === 'library' ? asksForOverview(question)?.style : asksForSummary(question);
  if (style) return summarize(prepared, style);
  const scored = scoreQuestion(prepared, parseQuestion(prepared, question, previousQuestions));
  const { scores } = scored;
  const ranked = topK(answers(prepared, scored), candidates, 0);
  const best = prepared.sentences[ranked[0]?.index ?? -1];
  const elsewhere = otherLanguage(prepared, question);
  if (!best)
    return {
      ...buildAnswer(prepared.page, 'prose', [], { found: false }),
      ...elsewhere,
      evidence: 0,
    };
  const evidence = evidenceFor(prepared, scored, best.index);
  const threshold = evidenceThreshold(prepared);
  if (evidence < threshold) {
    const nearest = evidence < leastEvidence * threshold ? [] : [passageAround(prepared, best)];
    const answer = buildAnswer(prepared.page, 'prose', nearest, { found: false, scores });
    const further = evidence > 0 ? furtherThan(prepared, ranked, nearest) : [];
    return { ...answer, ...elsewhere, evidence, further };
  }
  const list = listAfter(prepared, best);
  const passage = passageAround(prepared, best);
  const entries = list.length > 1 ? [passage, ...list] : passages(prepared, ranked, scored);
  const answer = buildAnswer(prepared.page, 'passages', entries, { scores });
  return { ...answer, evidence, further: furtherThan(prepared, ranked, entries) };
}

/** Sentences are found by the words of their own language; documents of a library may be in several. */
function otherLanguage(
  { page, language }: AnalyzedPage,
  question: string,
): Pick<Answer, 'pageLanguage'> {
  if (page.type === 'library') return {};
  const isOther = guessLanguage(language, question) !== language || readsOther(question, language);
  return isOther ? { pageLanguage: language } : {};
}

/** Whether a question, though short, has more function words of another language than of this one. */
function readsOther(question: string, language: string): boolean {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (tag: string) => words.filter((word) => stopWordsOf(tag).has(word)).length;
  const own = count(language);
  // A single one may be part of a name.
  const least = own === 0 && words.length > 3 ? 1 : Math.max(2, own + 1);
  return stopWordLanguages.some((tag) => count(tag) >= least);
}

/** The best sentences that an answer does not quote. */
function furtherThan(
  { sentences }: AnalyzedPage,
  ranked: readonly Hit[],
  entries: readonly QuotedEntry[],
): Quote[] {
  const quoted = new Set(entries.flatMap((entry) => entry.sentences));
  const least = worthOffering * (ranked[0]?.score ?? 0);
  return ranked
    .flatMap(({ index, score }) => (score >= least ? (sentences[index] ?? []) : []))
    .filter((sentence) => !quoted.has(sentence))
    .slice(0, entries.length > 0 ? mostFurther : mostFurther + 1)
    .map(toQuote);
}

/** The best passage, read on where the next best sentence stands beside it, and another that answers nearly as well. */
function passages(
  prepared: AnalyzedPage,
  ranked: readonly Hit[],
  { expected }: QuestionScores,
): QuotedEntry[] {
  const chosen: QuotedEntry[] = [];
  const holds = ({ sentences }: QuotedEntry): boolean =>
    sentences.some(({ index }) => (expected[index] ?? 0) > 0);
  /** “Where there are two tides a day, …” has the words of a question why there are, and no reason. */
  const answersToo = (passage: QuotedEntry): boolean =>
    chosen.every((other) => !holds(other)) || holds(passage);
  const top = ranked[0]?.score ?? 0;
  const from = prepared.page.type === 'library' ? 'library' : 'page';
  for (const { index, score } of ranked) {
    const main = prepared.sentences[index];
    if (!main || chosen.some(({ sentences }) => sentences.includes(main))) continue;
    const passage = passageAround(prepared, main);
    const at = chosen.findIndex((other) => adjoins(other, passage));
    const neighbour = chosen[at];
    if (neighbour && score >= besideEnough[from] * top)
      chosen[at] = joined(prepared, neighbour, passage);
    else if (
      !neighbour &&
      score >= nearEnough[from] * top &&
      chosen.length < most &&
      answersToo(passage)
    )
      chosen.push(passage);
  }
  return chosen;
}

/** Scores without headings, names of columns and what only repeats the question: they name an answer, they are none. */
function answers(prepared: AnalyzedPage, { scores, echo }: QuestionScores): Float32Array {
  const { sentences } = prepared;
  const columns = new Set(prepared.tableHeaders());
  return scores.map((score, at) => {
    const sentence = sentences[at];
    return !sentence || sentence.kind === 'heading' || columns.has(sentence) || echo[at]
      ? 0
      : score;
  });
}
