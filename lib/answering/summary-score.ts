import { topK } from '@/lib/library/top-k';
import type { PageType } from '@/lib/protocol/page';
import { aboveTitle } from './above-title';
import type { AnalyzedPage } from './analyzed-page';
import { announces } from './announcements';
import { customerVoices } from './customer-voices';
import { isProcedure, tellsDecision } from './decisions';
import { positionWeights } from './position';
import { quotedVoices } from './quoted-voices';
import { sideMatter } from './side-matter';
import { shareOfHighest } from './summary-signals';

/**
 * Weights of a linear model, fitted to the likeness of each sentence to human summaries (softmax over a page) on three
 * sets of pages, cross-checked between their halves and on others, and rounded. The title is the summary a human already
 * wrote, hence its weight.
 */
const weights = {
  central: 2,
  frequency: 0.75,
  titleMeaning: 1.8,
  titleWords: 1.3,
  headingWords: 0.5,
  /** Place on the page and in its section, by page type. */
  position: 0.8,
  /** “We propose …”, “This page explains …”. */
  announces: 0.6,
  /** “It was resolved to …”. */
  decides: 0.8,
  /** Full sentences over short ones; 1 from `fullLength` words on. */
  length: 1,
};
const fullLength = 20;
/** What remains of what customers say, a notice above the title, or what follows the text: the page says it of itself otherwise. */
const besideText = 0.1;

/** What remains of what people say of themselves. */
const quotedShare = 0.35;

/** Pages with fewer statements need no help; of longer ones so many first sentences are the opening. */
const longPage = 20;
const openingSentences = 5;
/** An opening with less than this share of the highest score says nothing. */
const leastOpening = 0.4;
const openingTypes = new Set<PageType>(['article', 'documentation', 'service', 'product', 'forum']);

/** How much each sentence stands for the page, 0–1; zero for headings and code. */
export function scoreForSummary(prepared: AnalyzedPage): Float32Array {
  const { sentences, language } = prepared;
  const signals = prepared.summarySignals();
  const position = positionWeights(prepared);
  const beside = customerVoices(prepared)
    .union(aboveTitle(prepared.page, sentences))
    .union(sideMatter(prepared));
  const voices = quotedVoices(prepared);
  const fromSignals = [
    'central',
    'frequency',
    'titleMeaning',
    'titleWords',
    'headingWords',
  ] as const;
  const scores = Float32Array.from(sentences, (sentence, at) => {
    let value =
      weights.position * (position[at] ?? 0) +
      weights.announces * (announces(sentence.text, language) ? 1 : 0) +
      weights.decides * (tellsDecision(sentence.text, language) ? 1 : 0) +
      weights.length * Math.min(1, sentence.words / fullLength);
    for (const signal of fromSignals) value += weights[signal] * (signals[signal][at] ?? 0);
    // Every statement keeps a score above zero, so that short pages are summed up whole.
    const isBeside = beside.has(at) || isProcedure(sentence.text);
    const share = isBeside ? besideText : voices.has(at) ? quotedShare : 1;
    return value * (signals.substance[at] ?? 0) * share;
  });
  raiseOpening(prepared, scores);
  return shareOfHighest(scores);
}

/**
 * A page too long to be summed up whole says first what it is about: the best of its first sentences
 * comes among the foremost, or a summary would start in the middle.
 */
function raiseOpening({ page, sentences }: AnalyzedPage, scores: Float32Array): void {
  const statements = sentences.filter(({ index }) => (scores[index] ?? 0) > 0);
  if (statements.length < longPage || !openingTypes.has(page.type)) return;
  const [foremost, second] = topK(scores, 2).map(({ score }) => score);
  const opening = scores.map((score, at) =>
    at <= (statements[openingSentences - 1]?.index ?? 0) ? score : 0,
  );
  const [best] = topK(opening, 1, leastOpening * (foremost ?? 0));
  if (best) scores[best.index] = Math.max(best.score, second ?? 0);
}
