import { topK } from '@/lib/library/top-k';
import type { AnalyzedPage } from './analyzed-page';
import type { ReaderPassage } from './passage-reader/passage-reader';
import type { PageSentence } from './prepared-page';
import type { Question } from './question';
import { readWith } from './read-with';

/** How many sentences are read. Reading takes a millisecond or two each; 16 or 20 find no more. */
const candidates = 12;

/** How far the reader is believed, against the scores it corrects: the rest is what those say. */
const trust = 0.5;

/** Log odds that any sentence answers, and what each has once the reader has corrected its score, by its index. */
export interface ReadOdds {
  any: number;
  each: ReadonlyMap<number, number>;
}

/**
 * Lets the passage reader rank the best sentences anew. It learned from English, or from what is word by word in English, and is silent elsewhere.
 *
 * @returns What it makes of them, or null where it is silent.
 * @param mayAnswer Whether a sentence can be an answer at all, by its index.
 * @param isSure Whether a sentence, scored best, is known to answer: a definition where one is asked for.
 * @param featuresOf What the scores were made of, by sentence index.
 */
export function readCandidates(
  prepared: AnalyzedPage,
  question: Question,
  scores: Float32Array,
  mayAnswer: (sentence: PageSentence) => boolean,
  isSure: (index: number) => boolean,
  featuresOf: (index: number) => number[],
): ReadOdds | null {
  const { passageReader, sentences, page, language } = prepared;
  if (!passageReader || language !== 'en' || question.words.length === 0) return null;
  // It does not know who wrote a sentence.
  if (prepared.vocabulary().authors.size > 0) return null;
  const read = topK(
    scores.map((score, at) => {
      const sentence = sentences[at];
      return sentence && mayAnswer(sentence) ? score : 0;
    }),
    candidates,
    0,
  );
  if (isSure(read[0]?.index ?? -1)) return null;
  const told = new Map(
    question.words.map(({ word, share, salience, standIns }) => [
      word.toLowerCase().replaceAll('’', "'"),
      { weight: share * salience, standIns },
    ]),
  );
  const passages = read.flatMap(({ index, score }): ReaderPassage[] => {
    const sentence = sentences[index];
    if (!sentence) return [];
    const headings = sentence.headings.join(' ');
    const { text } = sentence;
    const features = featuresOf(index);
    return [
      { text, ...readWith(prepared, sentence), title: page.title, headings, features, score },
    ];
  });
  const logits = passageReader.read(question.fullText, (word) => told.get(word), passages);
  const corrections = read.map(({ score }, at) => (logits[at] ?? 0) / passageReader.scale - score);
  const usual = corrections.reduce((sum, each) => sum + each, 0) / corrections.length;
  const corrected = read
    .map(({ index, score }, at) => {
      const correction = corrections[at] ?? 0;
      // It knows little of rows: none of them answers the better for it.
      const isRow = sentences[index]?.kind === 'table-row';
      return { index, score: score + trust * (isRow ? Math.min(usual, correction) : correction) };
    })
    .toSorted((a, b) => b.score - a.score);
  // The reader ranks; how far the scores lie apart stays, which tells how much belongs to an answer.
  for (const [at, { index }] of corrected.entries()) scores[index] = read[at]?.score ?? 0;
  if (logits.length === 0) return null;
  return {
    any: Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)),
    each: new Map(corrected.map(({ index, score }) => [index, score * passageReader.scale])),
  };
}
