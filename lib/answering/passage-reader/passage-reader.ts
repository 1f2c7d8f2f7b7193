import type { Embedder } from '@/lib/library/static-embedder';
import { readQuestion, type Asked, type ToldWord } from './asked-side';
import {
  addProduct,
  addScaled,
  affine,
  dot,
  highest,
  normalizeLayer,
  rectify,
  runBlock,
  softmax,
  type Block,
} from './layers';
import { coverageOf } from './passage-cover';
import { mostWords, readerWords, type ReaderWord } from './reader-words';
import type { ReaderWeights } from './reader-weights';
import { matchWord, type WordMatch } from './word-match';
import { WordVectors, type WordVector } from './word-vectors';

/** A sentence that may answer, with where it stands. */
export interface ReaderPassage {
  text: string;
  /** The sentences before and after it in its block, or nothing. */
  before: string;
  after: string;
  /** Title of the page. */
  title: string;
  /** Headings above, one after another. */
  headings: string;
  /** What else is known of it as an answer, and its score by that, 0–1. */
  features: readonly number[];
  score: number;
}

/** So many words on each side count as near, and how much. */
const nearReach = 4;
const nearWeight = 2;
const shapeSize = 12;
const matchSize = 7;
const nothing = new Float32Array();

/**
 * A small network that reads a question and a sentence together: word by word it looks for what the sentence says of the
 * question, where in it the answer may stand, and what of the question stands before, after and above.
 * Everything that does not depend on the sentence is multiplied out once a question.
 */
export class PassageReader {
  readonly #weights: ReaderWeights;
  readonly #vectors: WordVectors;
  readonly #blocks: readonly Block[];
  /** Columns of `wordIn` where its parts begin. */
  readonly #offsets: { shape: number; asked: number; match: number; question: number };
  /** What each shape puts into a word. */
  readonly #shapes: readonly Float32Array[];

  constructor(weights: ReaderWeights, embedder: Embedder) {
    this.#weights = weights;
    this.#vectors = new WordVectors(weights, embedder);
    this.#blocks = [1, 2, 4].map((dilation, at) => weights.block(`word${at}`, dilation));
    const shape = weights.get('project').rows;
    const asked = shape + shapeSize;
    const match = asked + weights.get('value').rows;
    this.#offsets = { shape, asked, match, question: match + matchSize };
    const shapes = weights.get('shape');
    this.#shapes = Array.from({ length: shapes.rows }, (_, row) => {
      const input = new Float32Array(weights.get('wordIn').rows);
      addProduct(
        weights.get('wordIn'),
        shapes.values.subarray(row * shapes.columns, (row + 1) * shapes.columns),
        input,
        shape,
      );
      return input;
    });
  }

  /** What a score of 1 weighs in log odds. */
  get scale(): number {
    return this.#weights.number('base');
  }

  /**
   * How well each passage answers, as log odds: the higher of two is the likelier answer, and where all are below 0 there is
   * more likely none.
   *
   * @param tell Of a word of the question, in lower case; nothing where it asks, or says nothing.
   */
  read(
    question: string,
    tell: (word: string) => ToldWord | undefined,
    passages: readonly ReaderPassage[],
  ): number[] {
    const asked = readQuestion(this.#weights, this.#vectors, question, tell, this.#offsets);
    const matches = new Map<WordVector, WordMatch>();
    const matchOf = (word: string): WordMatch => {
      const vector = this.#vectors.get(word);
      let match = matches.get(vector);
      if (!match) matches.set(vector, (match = matchWord(this.#weights, asked, vector)));
      return match;
    };
    return passages.map(
      (passage) => this.scale * passage.score + this.#readPassage(asked, passage, matchOf),
    );
  }

  #readPassage(asked: Asked, passage: ReaderPassage, matchOf: (word: string) => WordMatch): number {
    const weights = this.#weights;
    const words = readerWords(passage.text, mostWords.sentence);
    if (words.length === 0 || asked.words.length === 0) return 0;
    const matches = words.map(({ word }) => matchOf(word));
    const near = nearness(matches);
    const rows = words.map((word, at) => this.#enter(asked, word, matches[at], near[at] ?? 0));
    for (const [at, block] of this.#blocks.entries())
      runBlock(block, rows, asked.conditions[at] ?? null);
    const states = rows.map((row) =>
      normalizeLayer(weights.get('gain'), weights.get('shift'), row),
    );
    const logits = states.map((state) => dot(asked.answer, state) + asked.answerBias);
    const shares = softmax(logits);
    const size = asked.answer.length;
    const pooled = new Float32Array(size);
    for (const [at, state] of states.entries()) addScaled(pooled, state, shares[at] ?? 0);
    const span = logSumExp([...logits, 0]);
    const matchesIn = (text: string, most: number): WordMatch[] =>
      readerWords(text, most).map(({ word }) => matchOf(word));
    const coverage = coverageOf(weights, asked, {
      here: matches,
      before: matchesIn(passage.before, mostWords.sentence),
      after: matchesIn(passage.after, mostWords.sentence),
      above: [
        ...matchesIn(passage.title, mostWords.heading),
        ...matchesIn(passage.headings, mostWords.heading),
      ].slice(0, mostWords.above),
    });
    const hidden = affine(
      weights.get('hidden'),
      weights.get('hiddenBias'),
      Float32Array.of(
        ...pooled,
        ...highest(states, size),
        ...coverage.read,
        ...passage.features,
        ...coverage.shares,
        span / 4,
        Math.max(-5, ...logits) / 4,
        Math.log(words.length) / 4,
        passage.score,
        shares.reduce((sum, share, at) => sum + share * (matches[at]?.exact ?? 0), 0),
        shares.reduce((sum, share, at) => sum + share * (near[at] ?? 0), 0),
      ),
    );
    const learned = dot(weights.get('score').values, rectify(hidden)) + weights.number('scoreBias');
    return weights.number('spanWeight') * span + learned;
  }

  /** A word of the passage as it enters the encoder. */
  #enter(
    asked: Asked,
    { shape }: ReaderWord,
    match: WordMatch | undefined,
    near: number,
  ): Float32Array {
    const row = asked.input.slice();
    if (!match) return row;
    addScaled(row, match.vector.input, 1);
    addScaled(row, this.#shapes[shape] ?? nothing, 1);
    addScaled(row, match.input, 1);
    const { exact, close, exactWeight, weight, vector, instead } = match;
    const told = [exact, close, exactWeight, weight, near, vector.salience, instead];
    const values = Float32Array.from(told);
    addProduct(this.#weights.get('wordIn'), values, row, this.#offsets.match);
    return rectify(row);
  }
}

/** How much of the question is said around each word. */
function nearness(matches: readonly WordMatch[]): number[] {
  const width = 2 * nearReach + 1;
  return matches.map((_, at) => {
    const around = matches.slice(Math.max(0, at - nearReach), at + nearReach + 1);
    return (nearWeight * around.reduce((sum, { weight }) => sum + weight, 0)) / width;
  });
}

function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
