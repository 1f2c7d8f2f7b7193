import { queryOf } from '@/lib/library/lexical-index';
import { dotProducts } from '@/lib/library/vector-scan';
import type { AnalyzedPage } from './analyzed-page';
import { asksForCode } from './asked-code';
import { definesAsked } from './asked-definition';
import { onlyHeads } from './cards';
import { holdsExpected } from './expected-answer';
import type { Question } from './question';
import type { PageSentence } from './prepared-page';
import { coverQuestion, type Coverage } from './question-coverage';
import { frequencyAsked } from '@/lib/text/frequencies';
import { isNameList } from '@/lib/text/name-lists';
import { endsSentence, isQuestion } from '@/lib/text/openings';
import { askedThere, echoes, keptWording } from './question-wording';
import { readCandidates, type ReadOdds } from './read-candidates';

/** What is known about a sentence as the answer to a question, each about 0–1. */
const featureNames = [
  'bm25',
  'sentence',
  'window',
  'block',
  'dense',
  'expected',
  'length',
  'question',
  'fragment',
  'wording',
  'heading',
  'code',
  'opening',
  'definition',
] as const;
type Feature = (typeof featureNames)[number];

/**
 * Weights of a linear model, fitted by the likelihood of the right sentences (softmax over a page). Half of each is
 * what 8,250 questions of SelQA (Apache-2.0), QED (CC BY-SA 3.0) and the training part of SQuAD (CC BY-SA 4.0) say,
 * half what the reference sets said before; rounded. What the reference sets measure is not all held out. That of
 * definitions is set by hand: few questions ask for one, and on those of the same sets none is lost.
 */
const weights: Record<Feature, number> = {
  bm25: 1.4,
  sentence: 3.1,
  window: 4.5,
  block: 3.5,
  dense: 3,
  expected: 2.5,
  length: 0.4,
  question: -3,
  fragment: -3,
  wording: 0.5,
  heading: 4,
  code: -2,
  opening: 0.6,
  definition: 3,
};
const highest = Object.values(weights).reduce((sum, weight) => sum + Math.max(0, weight), 0);

/** Shorter than this and without an end, in words: a label, a name, a caption. Short sentences (“The Sun raises tides too.”) may answer. */
const fragmentWords = 12;
/** Names up to so many may be what is asked for. */
const longestMenu = 60;

export interface QuestionScores {
  /** By sentence index, 0–1: how well each sentence answers; comparable between questions. */
  scores: Float32Array;
  coverage: Coverage;
  /** More than 0 where a sentence holds the kind of thing asked for: a reason, a number, a date, a name. */
  expected: Float32Array;
  /** More than 0 where a sentence defines what is asked for. */
  definition: Float32Array;
  /** 1 where a sentence only repeats words of the question. */
  echo: Float32Array;
  /** What the passage reader made of the page; null where it did not read it. */
  odds: ReadOdds | null;
}

/** Scores every sentence of a page, headings too, as the answer to a question. */
export function scoreQuestion(prepared: AnalyzedPage, question: Question): QuestionScores {
  const coverage = coverQuestion(prepared, question);
  const features = questionFeatures(prepared, question, coverage);
  const scores = new Float32Array(prepared.sentences.length);
  for (const name of featureNames) {
    const values = features[name];
    for (let i = 0; i < scores.length; i++)
      scores[i] = (scores[i] ?? 0) + (weights[name] * (values[i] ?? 0)) / highest;
  }
  const echo = echoes(prepared, question);
  const columns = new Set(prepared.tableHeaders());
  const odds = readCandidates(
    prepared,
    question,
    scores,
    (sentence) =>
      !onlyHeads(prepared, sentence) && !columns.has(sentence) && echo[sentence.index] !== 1,
    (index) => (features.definition[index] ?? 0) > 0,
    (index) => featureNames.map((name) => features[name][index] ?? 0),
  );
  return {
    scores: scores.map((score) => Math.min(1, Math.max(0, score))),
    coverage,
    expected: features.expected,
    definition: features.definition,
    echo,
    odds,
  };
}

function questionFeatures(
  prepared: AnalyzedPage,
  question: Question,
  coverage: Coverage,
): Record<Feature, Float32Array> {
  const { sentences, reader } = prepared;
  const known = new Set([
    ...question.words.map(({ word }) => reader.stem(word)),
    ...reader.stems(prepared.page.title),
  ]);
  const each = (value: (at: number) => number): Float32Array =>
    Float32Array.from(sentences, (_, at) => value(at));
  const isCode = (at: number): boolean => sentences[at]?.kind === 'code';
  const wantsCode = asksForCode(question.text);
  const frequency = frequencyAsked(question.text);
  const expected = each((at) => {
    const text = sentences[at]?.text ?? '';
    if (wantsCode && isCode(at)) return 1;
    // “Valid after 9:30 on weekdays” has a number, and says nothing of how often.
    if (frequency?.test(text) === false) return 0;
    return holdsExpected(question.expected, text, known, reader);
  });
  const cards = prepared.cards();
  const contentWords = prepared.vocabulary().sentences;
  return {
    bm25: lexicalScores(prepared, question),
    sentence: coverage.sentence,
    window: coverage.window,
    block: coverage.block,
    dense: denseScores(prepared, question.fullText),
    expected,
    length: each((at) => Math.log(1 + (contentWords[at]?.length ?? 0)) / 4),
    question: each((at) => (isQuestion(sentences[at]?.text ?? '') ? 1 : 0)),
    fragment: each((at) =>
      isMenu(sentences[at]) || (isFragment(sentences[at]) && !cards[at] && !expected[at]) ? 1 : 0,
    ),
    wording: keptWording(prepared, question),
    heading: askedThere(prepared, question),
    code: each((at) => (isCode(at) && !wantsCode ? 1 : 0)),
    opening: openings(sentences),
    definition: definesAsked(prepared, question),
  };
}

/** 1 for the first sentence of a block, ½ for the second, and so on: a paragraph says first what it is about. */
function openings(sentences: readonly PageSentence[]): Float32Array {
  let before = 0;
  return Float32Array.from(sentences, ({ blockId }, at) => {
    before = sentences[at - 1]?.blockId === blockId ? before + 1 : 0;
    return 1 / (1 + before);
  });
}

function isFragment(sentence: PageSentence | undefined): boolean {
  if (!sentence || sentence.kind === 'table-row' || sentence.kind === 'code') return false;
  return sentence.words < fragmentWords && !endsSentence(sentence.text);
}

/** All entries of a menu on end hold many words that are asked for, and say nothing. */
function isMenu(sentence: PageSentence | undefined): boolean {
  return sentence !== undefined && sentence.words > longestMenu && isNameList(sentence.text);
}

/** BM25 over the sum of the question's IDF: about what share of the question a sentence says, and how often. */
function lexicalScores(prepared: AnalyzedPage, question: Question): Float32Array {
  const index = prepared.questionIndex();
  const query = new Map<string, number>();
  let total = 0;
  for (const { word, share, salience } of question.words) {
    for (const [term, weight] of queryOf(
      prepared.extractTerms(word),
      share * Math.sqrt(salience),
    )) {
      query.set(term, weight);
      total += weight * index.idf(term);
    }
  }
  return index.scores(query).map((score) => score / (total || 1));
}

function denseScores(prepared: AnalyzedPage, text: string): Float32Array {
  const rows = prepared.contextVectors();
  const vector = prepared.embedder?.embed(text);
  return rows && vector ? dotProducts(vector, rows) : new Float32Array(prepared.sentences.length);
}
