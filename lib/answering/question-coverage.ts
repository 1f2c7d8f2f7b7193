import { amountOf } from '@/lib/text/measures';
import { versionsIn } from '@/lib/text/version-numbers';
import type { AnalyzedPage } from './analyzed-page';
import { highestLikeness } from './page-vocabulary';
import type { Question } from './question';
import { authorsNamed, saidBy } from './question-authors';

/** How much of a question is said in and around each sentence, by sentence index, 0–1. */
export interface Coverage {
  /**
   * In the sentence, by spelling or meaning; words weighted by how rare they are here and at large, those of the title
   * less.
   */
  sentence: Float32Array;
  /** In the sentence, its two neighbours or the headings above. */
  window: Float32Array;
  /** Anywhere in its block or in the headings above. */
  block: Float32Array;
  /** As `window`, headings for less, words weighted by the language at large alone: comparable between pages. */
  evidence: Float32Array;
  /** Share of the question in telling words that the page has nothing like. */
  missing: number;
  /** How many words it has. */
  words: number;
}

/** How telling a word must be for its absence to count, and what on the page is like it. */
const telling = 1;
const alike = 0.45;

const amountLikeness = 0.7;

/** Cosines below this mean nothing; above, likeness grows from 0 to 1. */
const leastMeaning = 0.15;

/**
 * A word that only stands in a heading or the title says less than one in the text; as evidence less still,
 * because a page on the subject of a question need not answer it. One that asks is answered right below it.
 */
const headingShare = 0.7;
const headingEvidence = 0.35;

/**
 * What all of the page is about does not tell one sentence from another: a word of the title counts this share there.
 */
const titleShare = 0.25;

/** A sentence speaks of what the one before it has said, less often of what the next one will say. */
const nextShare = 0.8;

/** Computes how far each sentence and its surroundings cover the words of a question. */
export function coverQuestion(prepared: AnalyzedPage, question: Question): Coverage {
  const count = prepared.sentences.length;
  const coverage: Coverage = {
    sentence: new Float32Array(count),
    window: new Float32Array(count),
    block: new Float32Array(count),
    evidence: new Float32Array(count),
    missing: 0,
    words: question.words.length,
  };
  const vocabulary = prepared.vocabulary();
  const weights = question.words.map(
    ({ word, share, salience }) => share * vocabulary.idf(word) * Math.sqrt(salience),
  );
  const total = sumOf(weights);
  const title = new Set(vocabulary.title);
  const own = weights.map((weight, at) => {
    const id = vocabulary.id(question.words[at]?.word ?? '');
    return id !== undefined && title.has(id) ? titleShare * weight : weight;
  });
  const totalOwn = sumOf(own);
  const totalSalience = sumOf(question.words.map(({ share, salience }) => share * salience));
  const forms = question.words.map(({ word, standIns }) => vocabulary.sayingLike(word, standIns));
  const authors = authorsNamed(prepared, forms);
  const versions = new Set(versionsIn(question.text).flatMap(prepared.reader.words));
  question.words.forEach(({ word, share, salience }, at) => {
    const weight = (weights[at] ?? 0) / total;
    const ownWeight = (own[at] ?? 0) / totalOwn;
    const spelled = forms[at] ?? new Float32Array(0);
    const by = authors.by(at);
    const said = saidBy(withAmounts(prepared, word, bestIn(vocabulary.sentences, spelled)), by);
    const like = prepared.embedder ? meaning(prepared, word) : spelled;
    const meant = prepared.embedder ? saidBy(bestIn(vocabulary.sentences, like), by) : said;
    // By the page's words, not its sentences: the title's count too.
    const isThere = said.some((value) => value > alike) || like.some((value) => value > alike);
    if (salience >= telling && !isThere && !spelled.some((value) => value > alike))
      coverage.missing += (share * salience) / totalSalience;
    // “4.9” is written above all that it brought.
    const around = aroundOf(prepared, said, spelled, versions.has(word) ? 1 : headingEvidence);
    for (let i = 0; i < count; i++) {
      add(coverage.sentence, i, ownWeight * Math.max(said[i] ?? 0, meant[i] ?? 0));
      add(coverage.window, i, weight * (around.window[i] ?? 0));
      add(coverage.block, i, weight * (around.block[i] ?? 0));
      add(coverage.evidence, i, ((share * salience) / totalSalience) * (around.evidence[i] ?? 0));
    }
  });
  return coverage;
}

/** A sentence that gives an amount says the word for what it measures, nearly: “€ 64.00” the cost. */
function withAmounts(
  { sentences, language }: AnalyzedPage,
  word: string,
  said: Float32Array,
): Float32Array {
  const amount = language === 'en' ? amountOf(word) : undefined;
  if (!amount) return said;
  return said.map((value, at) =>
    amount.test(sentences[at]?.text ?? '') ? Math.max(value, amountLikeness) : value,
  );
}

function meaning(prepared: AnalyzedPage, word: string): Float32Array {
  if (!prepared.embedder) return new Float32Array(0);
  const cosines = prepared.vocabulary().meaningLike(word, prepared.embedder);
  return cosines.map((cosine) => Math.max(0, (cosine - leastMeaning) / (1 - leastMeaning)));
}

/** The likest word of each sentence. */
function bestIn(sentences: readonly Uint32Array[], likeness: Float32Array): Float32Array {
  return Float32Array.from(sentences, (words) => highestLikeness(words, likeness));
}

/** The best likeness among a sentence's neighbours and headings, and in its whole block. */
function aroundOf(
  { sentences, vocabulary }: AnalyzedPage,
  said: Float32Array,
  likeness: Float32Array,
  ofHeading: number,
): Omit<Coverage, 'sentence' | 'missing' | 'words'> {
  const around = {
    window: new Float32Array(sentences.length),
    block: new Float32Array(sentences.length),
    evidence: new Float32Array(sentences.length),
  };
  const { trails, labels, questions } = vocabulary();
  for (let start = 0, end = 0; start < sentences.length; start = end) {
    const blockId = sentences[start]?.blockId ?? -1;
    const heading = highestLikeness(trails.get(blockId) ?? [], likeness);
    const answered = highestLikeness(questions.get(blockId) ?? [], likeness);
    // What a label names, the whole of its block is about.
    const label = highestLikeness(labels.get(blockId) ?? [], likeness);
    let most = Math.max(label, headingShare * heading);
    for (end = start; sentences[end]?.blockId === blockId; end++)
      most = Math.max(most, said[end] ?? 0);
    for (let i = start; i < end; i++) {
      const before = i > start ? (said[i - 1] ?? 0) : 0;
      const after = i + 1 < end ? (said[i + 1] ?? 0) : 0;
      const near = Math.max(said[i] ?? 0, before, label);
      around.block[i] = most;
      around.window[i] = Math.max(near, nextShare * after, headingShare * heading);
      around.evidence[i] = Math.max(near, after, ofHeading * heading, answered);
    }
  }
  return around;
}

/** Never zero, so that it can divide. */
function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) || 1;
}

function add(target: Float32Array, at: number, value: number): void {
  target[at] = (target[at] ?? 0) + value;
}
