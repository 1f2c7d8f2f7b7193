import { isUnspacedLanguage } from '@/lib/text/language';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import type { QuestionScores } from './question-score';
import { questionBefore } from './replies';

/**
 * Evidence from which on a page is taken to answer. In English between the answerable and unanswerable questions of
 * reference sets, looked at whole: what those sets measure of it is not held out. Higher for a library, which
 * has some word for everything; lower elsewhere, where words match by letters alone or in grams and nothing stands for them,
 * so that questions to the right page are found about as often and those to a wrong one still refused.
 */
const thresholds = { english: 0.46, library: 0.56, spaced: 0.32, unspaced: 0.28 };

/** How many sentences on each side of the best one are asked whether the passage is on the subject. */
const reach = 6;

/** How much of its evidence an answer loses where a telling word of the question is nowhere on the page. */
const missingCost = 0.3;

/** More where it is half of a short question: “Who owns the mill?” is not answered by whatever is said of the mill. */
const short = { words: 3, missing: 0.45, cost: 0.5 };

/**
 * What the passage reader says counts so much of the evidence: more from `few` sentences of a page to `many`, because the
 * more it says, the more words of any question stand somewhere in it. `even` are the log odds at which it weighs half. On a page
 * read in English words, those match more by chance; in a library, all passages were found by them. Set on questions that
 * the reader's training has not seen, and with a look at the reference sets: what those measure of it is not held out.
 */
const trust = {
  own: { few: 0.5, many: 0.7, even: 0.38 },
  glossed: { few: 0.5, many: 0.85, even: 0.3 },
  glossedLibrary: { few: 0.4, many: 0.4, even: 1 },
};
const sentenceCounts = { few: 8, many: 16 };

/** What is asked of anything but prose, of which it has learned less. */
const evenApart = 1.9;

/** Of many sentences one seems to answer by chance: from so many on, more is asked for each time they are e times as many. */
const crowd = { from: 40, cost: 0.15 };

/** Where it says nothing of an English page, words are believed so much more. */
const unread = 1.21;

/** Of anything but prose, words alone make up so much of the evidence. */
const apart = 0.6;

/** The evidence a page of this language needs. */
export function evidenceThreshold({ language, page }: AnalyzedPage): number {
  if (language === 'en') return page.type === 'library' ? thresholds.library : thresholds.english;
  return isUnspacedLanguage(language) ? thresholds.unspaced : thresholds.spaced;
}

/**
 * How well a page backs its best answer, 0–1: what the passage reader makes of the page, where it has read it, and the share
 * of the question's telling words around the best sentence, averaged with the mean share around the sentences near it. A
 * passage on the subject keeps coming back to the question's words; a chance match does not.
 *
 * @param best Index of the best sentence.
 */
export function evidenceFor(
  prepared: AnalyzedPage,
  { coverage, odds }: QuestionScores,
  best: number,
): number {
  const { sentences, language } = prepared;
  const blockId = sentences[best]?.blockId;
  const near = sentences
    .slice(Math.max(0, best - reach), best + reach + 1)
    .filter((sentence) => sentence.blockId === blockId);
  const sum = near.reduce((total, { index }) => total + (coverage.evidence[index] ?? 0), 0);
  const said = ((coverage.evidence[best] ?? 0) + sum / Math.max(1, near.length)) / 2;
  // Where words are not spaced, parts of them are counted.
  const isHalf =
    !isUnspacedLanguage(language) &&
    coverage.words <= short.words &&
    coverage.missing >= short.missing;
  const backed = Math.max(0, said - (isHalf ? short.cost : missingCost) * coverage.missing);
  const worded = language === 'en' ? Math.min(1, unread * backed) : backed;
  const sentence = sentences[best];
  if (odds === null || !sentence || saysAll(prepared, sentence)) return worded;
  // Documents of a library are there because of their words.
  const isLibrary = prepared.page.type === 'library';
  const count = isLibrary ? sentenceCounts.few : countStatements(sentences);
  const isRunning = isProse(prepared, sentence);
  const { few, many, even } = trustIn(prepared);
  const asked =
    (isRunning ? even : evenApart) + crowd.cost * Math.max(0, Math.log(count / crowd.from));
  const answered = 1 / (1 + Math.exp(asked - odds.any));
  const grown = (count - sentenceCounts.few) / (sentenceCounts.many - sentenceCounts.few);
  const heard = few + (many - few) * Math.min(1, Math.max(0, grown));
  const read = (1 - heard) * backed + heard * answered;
  return isRunning ? read : apart * worded + (1 - apart) * read;
}

/** A row, or a reply to a question right above: its words tell whether it answers, and the passage reader knows little of such. */
function saysAll({ sentences }: AnalyzedPage, sentence: PageSentence): boolean {
  return sentence.kind === 'table-row' || questionBefore(sentences, sentence) !== null;
}

/** What the passage reader has mostly learned from: no points and cards. */
function isProse(prepared: AnalyzedPage, { kind, index }: PageSentence): boolean {
  return (kind === 'paragraph' || kind === 'quote') && !prepared.cards()[index];
}

function countStatements(sentences: readonly PageSentence[]): number {
  return sentences.filter(({ kind }) => kind !== 'heading').length;
}

function trustIn({ isGlossed, page }: AnalyzedPage): (typeof trust)['own'] {
  if (!isGlossed) return trust.own;
  return page.type === 'library' ? trust.glossedLibrary : trust.glossed;
}
